package org.accordcrm.customers.golden;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The golden values of one field.
 *
 * @param values at least one; the best first
 * @param inConflict whether valid claims say something else than the values
 */
public record GoldenField(List<GoldenValue> values, boolean inConflict) {

    /** @param record the source record it comes from; absent when a person pinned it */
    public record GoldenValue(Object value, @Nullable UUID record, Rule rule, Instant at, boolean valid) {}

    public Object best() {
        return values.getFirst().value();
    }
}
