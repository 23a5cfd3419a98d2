package org.accordcrm.sources;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * A run has taken in all that it will: it came to the end of its file, was stopped, or failed.
 *
 * @param targets that its mapping names
 * @param ending {@code finished}, {@code stopped} or {@code failed}
 * @param vanished records that the whole list no longer had
 */
public record RunFinished(
        UUID source,
        UUID run,
        List<String> targets,
        String ending,
        long read,
        long accepted,
        long unchanged,
        long quarantined,
        long skipped,
        long vanished,
        Instant at,
        UUID actor,
        @Nullable UUID department)
        implements Event {

    public static final String KIND = "source.run-finished.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return "run/" + run;
    }
}
