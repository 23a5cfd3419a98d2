package org.accordcrm.access;

import org.jspecify.annotations.Nullable;

/**
 * One line of the policy.
 *
 * @param department its key; absent for every department
 * @param role the key of the role in that department, or {@code steward} or {@code administrator}
 */
public record Grant(@Nullable String department, String role, String fieldGroup, Purpose purpose) {}
