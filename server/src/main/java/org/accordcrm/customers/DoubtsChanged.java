package org.accordcrm.customers;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * The engine is in doubt about other pairs of records than before.
 *
 * @param found pairs that are new, or of another weight
 * @param settled pairs about which it is no longer in doubt
 */
public record DoubtsChanged(
        int found, int settled, UUID actor, @Nullable UUID department, Instant at) implements Event {

    public static final String KIND = "customer.doubts-changed.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return "reviews/all";
    }
}
