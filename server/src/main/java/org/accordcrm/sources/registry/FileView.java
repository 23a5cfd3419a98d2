package org.accordcrm.sources.registry;

import java.util.List;
import java.util.UUID;
import org.accordcrm.sources.file.ColumnProfile;
import org.accordcrm.sources.file.FileKind;
import org.accordcrm.sources.file.Recognised;
import org.jspecify.annotations.Nullable;

/**
 * A file as people see it before it is mapped.
 *
 * @param rows about how many
 * @param head the first lines as they stand, title lines included
 */
public record FileView(
        UUID id,
        UUID source,
        String name,
        long bytes,
        Recognition recognised,
        List<ColumnProfile> columns,
        long rows,
        List<Recognised.Head> head) {

    /**
     * What the file was found to be, in the form of a mapping's format.
     *
     * @param known the export that it is known to be, such as {@code HubSpot contacts}
     */
    public record Recognition(
            FileKind kind,
            @Nullable String encoding,
            @Nullable String delimiter,
            @Nullable String sheet,
            @Nullable Integer headerRow,
            @Nullable List<Integer> skipRows,
            @Nullable Boolean skipSubtotals,
            List<Recognised.Sheet> sheets,
            @Nullable String known) {}
}
