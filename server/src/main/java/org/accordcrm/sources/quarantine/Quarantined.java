package org.accordcrm.sources.quarantine;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.sources.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken in.
 *
 * @param run that met it last
 * @param line where it stands in that run's file
 * @param key absent also where the viewer may not see what it is made of
 * @param field that the reason is about
 * @param raw the columns that the viewer may see
 * @param mended what a person made of it that is still not right
 */
public record Quarantined(
        UUID id,
        UUID run,
        long line,
        @Nullable String key,
        @Nullable String field,
        Reason reason,
        Map<String, String> raw,
        @Nullable Map<String, String> mended,
        Instant at) {}
