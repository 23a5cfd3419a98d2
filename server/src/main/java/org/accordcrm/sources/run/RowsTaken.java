package org.accordcrm.sources.run;

import java.util.List;
import java.util.UUID;
import org.accordcrm.sources.Reason;
import org.jspecify.annotations.Nullable;

/** What became of rows that came from no file, in their order. */
public record RowsTaken(UUID run, List<RowTaken> rows) {

    /**
     * @param field that the reason is about
     * @param mended whether what a person made of the row was taken in its place
     */
    public record RowTaken(
            long line,
            @Nullable String key,
            Ending ending,
            @Nullable String field,
            @Nullable Reason reason,
            boolean mended) {}
}
