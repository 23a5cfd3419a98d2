package org.accordcrm.customers.golden;

import java.time.Instant;
import java.util.UUID;

/**
 * What one source record says about one field.
 *
 * @param department key of the department whose source it is
 * @param rank of the source; the lower counts more
 * @param key of the record in its source
 * @param at the record's own date
 * @param value text, number, boolean, or a map of these, as JSON has them
 * @param valid false for a text that is not what the field wants, kept because it may still say something
 */
public record Claim(
        UUID record, UUID source, String department, int rank, String key, Instant at, Object value, boolean valid) {}
