package org.accordcrm.sources;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * A run's word about records was taken back: each stands as it did before the run, or is withdrawn if the run brought it
 * first. One entry for each target of a batch.
 */
public record RecordsUndone(
        UUID source,
        UUID run,
        String target,
        List<UUID> records,
        Instant at,
        UUID actor,
        @Nullable UUID department) implements Event {

    public static final String KIND = "source.records-undone.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return "run/" + run;
    }
}
