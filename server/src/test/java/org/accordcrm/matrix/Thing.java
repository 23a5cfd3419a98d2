package org.accordcrm.matrix;

/** Whose the object is that an operation is asked about. */
enum Thing {
    FINANCE,
    MARKETING,

    /** It was there once. */
    REMOVED,

    ABSENT
}
