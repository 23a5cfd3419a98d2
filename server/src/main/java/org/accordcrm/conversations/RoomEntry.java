package org.accordcrm.conversations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.journal.Cursor;
import org.accordcrm.people.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * One line of a room: something said, or something that happened to what the room is about.
 *
 * @param id the message's, or the journal entry's
 * @param offset its place in the stream, as {@code epoch.tx.position}
 * @param department key of the one acted for
 * @param kind such as {@code message.posted.v1} or {@code customer.merged.v1}
 * @param data what a happening's kind has, as far as the viewer may see it
 * @param message if something was said
 */
record RoomEntry(
        UUID id,
        Cursor offset,
        Instant at,
        PersonName actor,
        @Nullable String department,
        String kind,
        @Nullable UUID run,
        Map<String, Object> data,
        @Nullable MessageView message) {}
