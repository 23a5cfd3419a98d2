package org.accordcrm.matrix;

import java.util.Locale;

/** Whose the object is that an operation is asked about. */
enum Thing {
    FINANCE,
    MARKETING,

    /** It was there once. */
    REMOVED,

    ABSENT;

    /** Of its department, where it has one. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** That of the other department. */
    Thing other() {
        return switch (this) {
            case FINANCE -> MARKETING;
            case MARKETING -> FINANCE;
            case REMOVED, ABSENT -> this;
        };
    }
}
