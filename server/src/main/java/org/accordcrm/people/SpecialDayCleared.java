package org.accordcrm.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

/** @param only the department whose day it was; absent for a day of the whole company */
record SpecialDayCleared(
        LocalDate day,
        @Nullable UUID only,
        UUID actor,
        @Nullable UUID department,
        Instant at) implements Event {

    @Override
    public String kind() {
        return "special-day.cleared.v1";
    }

    @Override
    public String subject() {
        return "special-day/" + day;
    }
}
