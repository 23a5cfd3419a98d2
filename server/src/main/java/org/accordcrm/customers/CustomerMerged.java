package org.accordcrm.customers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * What were several customers is one.
 *
 * @param customer the id that it goes by from now on
 * @param absorbed the ids of the others, which stay addresses of it
 * @param records the source records it is made of now, oldest first
 */
public record CustomerMerged(
        UUID customer,
        List<UUID> absorbed,
        List<UUID> records,
        UUID actor,
        @Nullable UUID department,
        @Nullable UUID run,
        Instant at)
        implements Event {

    public static final String KIND = "customer.merged.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return "customer/" + customer;
    }
}
