package org.accordcrm.sources;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * Every record stands as it did before the run.
 *
 * @param records that the run had brought, changed or missed
 * @param begun when the run began
 */
public record RunUndone(
        UUID source,
        UUID run,
        long records,
        Instant begun,
        Instant at,
        UUID actor,
        @Nullable UUID department) implements Event {

    public static final String KIND = "source.run-undone.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return "run/" + run;
    }
}
