package org.accordcrm.customers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * A person said whether two source records are the same customer.
 *
 * @param left the smaller id
 * @param verdict same or different
 */
public record VerdictGiven(
        UUID left,
        UUID right,
        String verdict,
        @JsonIgnore UUID customer,
        UUID actor,
        @Nullable UUID department,
        Instant at)
        implements Event {

    public static final String KIND = "customer.verdict-given.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return "pair/" + left + "/" + right;
    }
}
