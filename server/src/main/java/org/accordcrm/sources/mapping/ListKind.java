package org.accordcrm.sources.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum ListKind {
    /** Every record of the source: one that is missing has vanished. */
    @JsonProperty("whole")
    WHOLE,
    /** New and changed records alone. */
    @JsonProperty("additions")
    ADDITIONS
}
