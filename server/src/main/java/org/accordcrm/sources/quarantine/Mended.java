package org.accordcrm.sources.quarantine;

import java.util.UUID;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.run.Ending;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mended row.
 *
 * @param accepted whether it left quarantine
 * @param run that tried it
 */
public record Mended(
        boolean accepted,
        Ending outcome,
        @Nullable Reason reason,
        @Nullable String field,
        UUID run) {}
