package org.accordcrm.conversations;

import java.time.Instant;
import java.util.UUID;

/**
 * The department that asked says that the answer answers nothing.
 *
 * @param message that asks, which is the ask's id
 * @param about what the room is of, and which: customer
 * @param from the department that asks
 * @param to the department that has it
 * @param answer the message that did not answer
 * @param missing the message that says what is missing
 */
public record AskReasked(
        UUID message, String about, UUID room, UUID from, UUID to, UUID answer, UUID missing, UUID actor, Instant at)
        implements AskEvent {
    public static final String KIND = "ask.reasked.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID department() {
        return from;
    }
}
