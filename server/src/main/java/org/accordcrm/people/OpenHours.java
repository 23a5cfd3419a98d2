package org.accordcrm.people;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** One stretch of a week in which a department works, in its own zone; it does not pass midnight. */
public record OpenHours(DayOfWeek day, LocalTime from, LocalTime to) {

    public OpenHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("The hours from (%s) must begin before (%s).".formatted(from, to));
        }
    }
}
