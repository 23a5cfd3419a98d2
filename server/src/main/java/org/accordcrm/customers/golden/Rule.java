package org.accordcrm.customers.golden;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a claim became the golden value: the first criterion in which it was better than every other value. */
public enum Rule {
    /** A person fixed it. */
    PINNED,
    /** Nothing else is claimed. */
    ONLY,
    /** Every claim says the same. */
    AGREED,
    /** The owner department says so. */
    OWNER,
    /** The others are not valid. */
    VALID,
    /** Its source ranks above the others'. */
    RANK,
    /** Its record is newer, by the record's own date. */
    NEWER,
    /** Nothing sets the claims apart but the order of their keys in their sources. */
    KEY,
    /** The answer that permits least. */
    RESTRICTIVE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Rule of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
