package org.accordcrm.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * One stretch of a week in which a department works, in its own zone; it does not pass midnight.
 *
 * @param to excluded; 00:00 is the end of the day
 */
public record OpenHours(DayOfWeek day, LocalTime from, LocalTime to) {

    public OpenHours {
        if (!from.isBefore(to) && !to.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("The hours from (%s) must begin before (%s).".formatted(from, to));
        }
    }

    /** Whether they last until the day is over. */
    @JsonIgnore
    public boolean untilMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    /** Whether a moment of the week belongs to both. */
    boolean overlap(OpenHours other) {
        return day == other.day && beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    private boolean beginsBeforeEndOf(OpenHours other) {
        return other.untilMidnight() || from.isBefore(other.to);
    }
}
