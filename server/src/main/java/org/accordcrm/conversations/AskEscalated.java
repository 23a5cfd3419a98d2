package org.accordcrm.conversations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An ask without an answer came near its due moment, or reached it.
 *
 * @param message that asks, which is the ask's id
 * @param about what the room is of, and which: customer
 * @param from the department that asks
 * @param to the department that has it
 * @param stage warning or breach
 */
public record AskEscalated(
        UUID message, String about, UUID room, UUID from, UUID to, String stage, Instant dueAt, UUID actor, Instant at)
        implements AskEvent {
    public static final String KIND = "ask.escalated.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable UUID department() {
        return null;
    }
}
