package org.accordcrm.sources.file;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum FileKind {
    @JsonProperty("csv")
    CSV,
    @JsonProperty("xlsx")
    XLSX,
    @JsonProperty("json")
    JSON,
    @JsonProperty("jsonl")
    JSONL
}
