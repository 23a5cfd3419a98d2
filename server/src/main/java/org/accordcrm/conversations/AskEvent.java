package org.accordcrm.conversations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something about an ask, which goes by the id of the message that asks. */
interface AskEvent extends RoomEvent {

    /** The department that asks. */
    UUID from();

    /** The department that has it. */
    UUID to();

    @Override
    default String subject() {
        return "ask/" + message();
    }

    /** The department that the actor acts for; Accord itself for none. */
    @Override
    @JsonIgnore
    default @Nullable UUID department() {
        return to();
    }
}
