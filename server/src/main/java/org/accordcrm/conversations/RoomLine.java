package org.accordcrm.conversations;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.people.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A room in a person's list.
 *
 * @param about customer
 * @param id of what it is about
 * @param otherName in the other script
 * @param unread messages by others
 * @param mentions how many of them name the person, or a department of theirs
 */
record RoomLine(
        String about,
        UUID id,
        String name,
        @Nullable String otherName,
        int unread,
        int mentions,
        @Nullable Last last) {

    /**
     * The newest message.
     *
     * @param department key of the one acted for
     * @param text its first 200 characters
     */
    record Last(
            UUID id, Instant at, PersonName actor, @Nullable String department, String text) {}
}
