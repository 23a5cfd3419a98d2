package org.accordcrm.sources.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that comes from no file.
 *
 * @param raw as it was given
 * @param mended as a person made it; absent to take the raw row
 * @param hash of the raw row if it waits in quarantine
 */
public record GivenRow(
        long line,
        Map<String, String> raw,
        @Nullable Map<String, String> mended,
        @Nullable String hash) {}
