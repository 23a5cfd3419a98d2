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
        @Nullable String by) {}
