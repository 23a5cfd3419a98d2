package org.accordcrm.sources.run;

import java.util.Map;
import org.accordcrm.sources.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A row that comes from no file.
 *
 * @param raw as it was given
 * @param mended as a person made it; absent to take the raw row
 * @param hash of the raw row if it waits in quarantine
 * @param unreadable why the raw row is no row, if it is none: only what a person makes of it can be taken in
 */
public record GivenRow(
        long line,
        Map<String, String> raw,
        @Nullable Map<String, String> mended,
        @Nullable String hash,
        @Nullable Reason unreadable) {}
