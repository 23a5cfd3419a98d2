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
    FAILED,
    /** Its records are put back as they were before it. */
    UNDOING,
    /** It is as if it had never been; customers follow. */
    UNDONE;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether it reads, or may yet. */
    boolean isInProgress() {
        return this == WAITING || this == READING || this == ASKING;
    }
}
