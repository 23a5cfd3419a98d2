package org.accordcrm.conversations;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.journal.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The department that had an ask passed it on, because another knows the answer.
 *
 * @param message that asks, which is the ask's id
 * @param about what the room is of, and which: customer
 * @param from the department that asks
 * @param to the department that has it
 * @param next the department that has it from now on
 * @param reason in the words of who passed it on; absent if none was given, or once erased
 */
public record AskPassedOn(
        UUID message,
        String about,
        UUID room,
        UUID from,
        UUID to,
        UUID next,
        @Nullable @Personal String reason,
        UUID actor,
        Instant at)
        implements AskEvent {
    public static final String KIND = "ask.passed-on.v1";

    @Override
    public String kind() {
        return KIND;
    }
}
