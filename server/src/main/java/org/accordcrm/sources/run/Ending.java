package org.accordcrm.sources.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of one line. */
public enum Ending {
    ACCEPTED,
    UNCHANGED,
    QUARANTINED,
    SKIPPED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
