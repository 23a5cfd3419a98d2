package org.accordcrm.conversations;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.people.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, as it stands now.
 *
 * @param text markdown, with {@code @[person/ID]} and {@code @[department/KEY]} for whom it names; empty once deleted
 * @param version for {@code If-Match} at a change
 * @param inReplyTo if it is a reply
 * @param replies to it, without deleted ones
 * @param ask if it asks another department
 * @param answers id of the ask that it answers
 */
record MessageView(
        UUID id,
        String text,
        int version,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        @Nullable InReplyTo inReplyTo,
        int replies,
        @Nullable Instant lastReplyAt,
        @Nullable AskView ask,
        @Nullable UUID answers) {

    /**
     * A thread's first message.
     *
     * @param text its first 200 characters; empty once deleted
     */
    record InReplyTo(UUID id, PersonName actor, String text) {}
}
