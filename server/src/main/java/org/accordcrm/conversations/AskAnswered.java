package org.accordcrm.conversations;

import java.time.Instant;
import java.util.UUID;

/**
 * An ask was answered.
 *
 * @param message that asks, which is the ask's id
 * @param about what the room is of, and which: customer
 * @param from the department that asks
 * @param to the department that has it
 * @param answer the message that answers
 */
public record AskAnswered(
        UUID message, String about, UUID room, UUID from, UUID to, UUID answer, UUID actor, Instant at)
        implements AskEvent {
    public static final String KIND = "ask.answered.v1";

    @Override
    public String kind() {
        return KIND;
    }
}
