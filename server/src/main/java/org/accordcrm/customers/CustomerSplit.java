package org.accordcrm.customers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * What was one customer is several: each part has its own id again, with what was written under it.
 *
 * @param parts the ids of those that left
 * @param records the source records that stayed, oldest first
 */
public record CustomerSplit(
        UUID customer,
        List<UUID> parts,
        List<UUID> records,
        UUID actor,
        @Nullable UUID department,
        @Nullable UUID run,
        Instant at)
        implements Event {

    public static final String KIND = "customer.split.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return "customer/" + customer;
    }
}
