package org.accordcrm.conversations;

import java.time.Instant;
import java.util.UUID;

/**
 * A department asked another.
 *
 * @param message that asks, which is the ask's id
 * @param about what the room is of, and which: customer
 * @param from the department that asks
 * @param to the department that is to answer
 * @param withinMinutes the agreed time, in business time of the department that is to answer
 * @param calendar version of its hours by which {@code dueAt} was reckoned
 */
public record AskPut(
        UUID message,
        String about,
        UUID room,
        UUID from,
        UUID to,
        long withinMinutes,
        Instant warnAt,
        Instant dueAt,
        String calendar,
        UUID actor,
        Instant at)
        implements AskEvent {
    public static final String KIND = "ask.put.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID department() {
        return from;
    }
}
