package org.accordcrm.sources.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a run stands. */
public enum RunState {
    WAITING,
    READING,
    /** A whole list lacks more than a fifth of the records: somebody must say whether it is whole. */
    ASKING,
    /** All is taken in; customers follow. */
    RESOLVING,
    FINISHED,
    STOPPED,
    FAILED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    boolean isInProgress() {
        return this == WAITING || this == READING || this == ASKING;
    }
}
