package org.accordcrm.sources;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

/** New versions of records, or records that vanished, were stored: one entry for each target of a batch. */
public record RecordsTakenIn(
        UUID source,
        UUID run,
        String target,
        List<UUID> records,
        Instant at,
        UUID actor,
        @Nullable UUID department) implements Event {

    public static final String KIND = "source.records-taken-in.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return "run/" + run;
    }
}
