package org.accordcrm.people;

/** Why nobody is there at a moment. */
public sealed interface Closed permits Closed.OutsideHours, SpecialDay.DayOff, SpecialDay.Holiday {

    /** The day is like others, the hour is not one of its hours. */
    record OutsideHours() implements Closed {}
}
