package org.accordcrm.customers.golden;

import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says about how a field survives.
 *
 * @param owner key of the department whose word counts
 */
public record FieldRule(
        String field, Survival survival, @Nullable String owner) {}
