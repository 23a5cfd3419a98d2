package org.accordcrm.conversations;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.journal.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said it otherwise.
 *
 * @param about what the room is of, and which: customer
 * @param inReplyTo the thread's first message, if it is a reply
 * @param text markdown; absent once erased
 */
public record MessageEdited(
        UUID message,
        String about,
        UUID room,
        @Nullable UUID inReplyTo,
        @Personal String text,
        UUID actor,
        @Nullable UUID department,
        Instant at)
        implements RoomEvent {
    public static final String KIND = "message.edited.v1";

    @Override
    public String kind() {
        return KIND;
    }
}
