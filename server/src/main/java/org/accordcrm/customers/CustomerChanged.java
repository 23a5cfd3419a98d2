package org.accordcrm.customers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.accordcrm.journal.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Golden values changed.
 *
 * @param records how many source records it is made of now
 * @param vanished whether all of them vanished from their sources
 * @param changes by field; empty when only the records changed; absent once erased
 */
public record CustomerChanged(
        UUID customer,
        int records,
        boolean vanished,
        @Personal List<Change> changes,
        UUID actor,
        @Nullable UUID department,
        @Nullable UUID run,
        Instant at)
        implements Event {

    /** The golden values of a field before and after; each may be empty. */
    public record Change(String field, List<Object> before, List<Object> after) {}

    public static final String KIND = "customer.changed.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return "customer/" + customer;
    }
}
