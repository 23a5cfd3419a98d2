package org.accordcrm.conversations;

import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

/** Something about a message of a room. */
interface RoomEvent extends Event {

    UUID message();

    String about();

    UUID room();

    @Override
    default String subject() {
        return "message/" + message();
    }

    @Override
    default @Nullable UUID customer() {
        return about().equals(Room.CUSTOMER) ? room() : null;
    }
}
