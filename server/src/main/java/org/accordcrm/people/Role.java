package org.accordcrm.people;

import java.util.Locale;

/** What a person is in a department. */
public enum Role {
    LEAD,
    MEMBER,
    /** Sees only rooms that the person was invited to. */
    GUEST;

    static Role of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The word that the database and the policy have for it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
