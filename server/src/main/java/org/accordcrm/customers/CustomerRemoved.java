package org.accordcrm.customers;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * The record that the customer had its id from was withdrawn, since the run that brought it was undone. What other records
 * said of it, if any did, is a customer of another id.
 */
public record CustomerRemoved(
        UUID customer,
        UUID actor,
        @Nullable UUID department,
        @Nullable UUID run,
        Instant at) implements Event {

    public static final String KIND = "customer.removed.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return "customer/" + customer;
    }
}
