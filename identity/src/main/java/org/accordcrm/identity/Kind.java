package org.accordcrm.identity;

/** Whom a record describes. A person and an organisation never match each other. */
public enum Kind {
    PERSON,
    ORGANIZATION,
    /** Not known; the engine takes one of the other two by the fields and the name. */
    UNKNOWN
}
