package org.accordcrm.people;

import java.util.Locale;

/** What a special day is to those who work. */
enum DayKind {
    OPEN,
    CLOSED;

    static DayKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The word that the database has for it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
