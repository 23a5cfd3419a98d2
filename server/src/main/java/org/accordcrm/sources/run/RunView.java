package org.accordcrm.sources.run;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.mapping.ListKind;
import org.jspecify.annotations.Nullable;

/**
 * A run as people see it.
 *
 * @param file its name; absent for records that came by the interface or out of quarantine
 * @param missing records that a whole list lacks, while that is asked about
 * @param total about how many rows the file has
 * @param by name of who started it
 * @param byOther the same in another script
 * @param brought records that were not there before
 * @param changed records that were there and say something else
 * @param undoable whether it may be undone now
 * @param undo absent unless somebody undid it
 */
public record RunView(
        UUID id,
        UUID source,
        String sourceName,
        @Nullable String file,
        @Nullable UUID fileId,
        ListKind list,
        RunState state,
        long read,
        long accepted,
        long unchanged,
        long quarantined,
        long skipped,
        long vanished,
        long missing,
        long linked,
        long customers,
        @Nullable Long total,
        long ratePerSecond,
        @Nullable Long secondsLeft,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Reason problem,
        List<RunSum> sums,
        @Nullable String by,
        @Nullable String byOther,
        long brought,
        long changed,
        boolean undoable,
        @Nullable Undo undo) {

    /**
     * How the run is undone.
     *
     * @param by name of who did it
     * @param byOther the same in another script
     * @param records that have to be put back
     * @param done of these, so far
     * @param endedAt when all were back
     * @param settledAt when the customers were as before, too
     */
    public record Undo(
            @Nullable String by,
            @Nullable String byOther,
            Instant at,
            long records,
            long done,
            @Nullable Instant endedAt,
            @Nullable Instant settledAt) {}
}
