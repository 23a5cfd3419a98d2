package org.accordcrm.people;

/** A day that is not like the others of its weekday. */
public sealed interface SpecialDay {

    /** Closed, by law; named in both languages. */
    record Holiday(String nameEn, String nameZh) implements SpecialDay, Closed {}

    /** Closed, since the company says so. */
    record DayOff(String name) implements SpecialDay, Closed {}

    /**
     * Open, whatever weekday it is: by law, in exchange for a day of a long holiday, or since the company says so. A weekday
     * without hours gets those of the last one before it that has some, so a Sunday those of Friday.
     */
    record MakeUpDay(String nameEn, String nameZh) implements SpecialDay {}
}
