package org.accordcrm.conversations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was taken back stands again.
 *
 * @param about what the room is of, and which: customer
 * @param inReplyTo the thread's first message, if it is a reply
 */
public record MessageRestored(
        UUID message,
        String about,
        UUID room,
        @Nullable UUID inReplyTo,
        UUID actor,
        @Nullable UUID department,
        Instant at)
        implements RoomEvent {
    public static final String KIND = "message.restored.v1";

    @Override
    public String kind() {
        return KIND;
    }
}
