package org.accordcrm.customers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * A customer that was not known before.
 *
 * @param type person or organisation
 * @param records the source records it is made of, oldest first
 */
public record CustomerCreated(
        UUID customer,
        String type,
        List<UUID> records,
        UUID actor,
        @Nullable UUID department,
        @Nullable UUID run,
        Instant at)
        implements Event {

    public static final String KIND = "customer.created.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return "customer/" + customer;
    }
}
