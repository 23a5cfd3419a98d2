package org.accordcrm.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person is in a department. */
public enum Role {
    LEAD,
    MEMBER,
    /** Sees only rooms that the person was invited to. */
    GUEST;

    @JsonCreator
    public static Role of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
