package org.accordcrm.sources;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** UUIDv7 in the order of first take-in; also the id of the customer that the record founds. */
public record SourceRecordId(@JsonValue UUID value) {

    @JsonCreator
    public static SourceRecordId of(String text) {
        return new SourceRecordId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
