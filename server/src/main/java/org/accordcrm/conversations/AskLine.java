package org.accordcrm.conversations;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.people.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * An ask in a department's list.
 *
 * @param id of the message that asks
 * @param about customer
 * @param room id of what it is about
 * @param name of what it is about
 * @param otherName in the other script
 * @param text markdown, its first 200 characters
 */
record AskLine(
        UUID id,
        String about,
        UUID room,
        String name,
        @Nullable String otherName,
        PersonName actor,
        Instant at,
        String text,
        AskView ask) {}
