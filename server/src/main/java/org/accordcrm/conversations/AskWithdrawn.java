package org.accordcrm.conversations;

import java.time.Instant;
import java.util.UUID;

/**
 * The department that asked no longer wants an answer.
 *
 * @param message that asks, which is the ask's id
 * @param about what the room is of, and which: customer
 * @param from the department that asks
 * @param to the department that has it
 */
public record AskWithdrawn(UUID message, String about, UUID room, UUID from, UUID to, UUID actor, Instant at)
        implements AskEvent {
    public static final String KIND = "ask.withdrawn.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID department() {
        return from;
    }
}
