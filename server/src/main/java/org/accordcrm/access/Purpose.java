package org.accordcrm.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What for a field is asked. */
public enum Purpose {
    VIEW,
    EDIT,
    EXPORT,
    PUSH;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
