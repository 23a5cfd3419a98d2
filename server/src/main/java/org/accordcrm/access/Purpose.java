package org.accordcrm.access;

import java.util.Locale;

/** What for a field is asked. */
public enum Purpose {
    VIEW,
    EDIT,
    EXPORT,
    PUSH;

    /** The word that the policy has for it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
