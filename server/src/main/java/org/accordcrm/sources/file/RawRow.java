package org.accordcrm.sources.file;

import java.util.List;
import org.accordcrm.sources.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A row before its columns have names.
 *
 * @param fault why it cannot be read; then the one cell is the line as it stands
 */
record RawRow(long line, List<String> cells, @Nullable Reason fault) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
