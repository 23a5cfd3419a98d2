package org.accordcrm.sources.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read. What is absent is recognised.
 *
 * @param headerRow line of the column names, counted from 1; 0 for a table without
 * @param skipRows lines that hold no record
 * @param skipSubtotals whether rows that begin with 小计, 合计, Total and the like are skipped; by default they are
 */
public record Format(
        @Nullable FileKind kind,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        @Nullable List<Integer> skipRows,
        @Nullable Boolean skipSubtotals) {

    /** Everything is recognised. */
    public static final Format UNKNOWN = new Format(null, null, null, null, null, null, null);

    Format with(FileKind newKind) {
        return new Format(newKind, encoding, delimiter, sheet, headerRow, skipRows, skipSubtotals);
    }

    Format withText(@Nullable String newEncoding, @Nullable String newDelimiter) {
        return new Format(kind, newEncoding, newDelimiter, sheet, headerRow, skipRows, skipSubtotals);
    }

    Format withSheet(String newSheet) {
        return new Format(kind, encoding, delimiter, newSheet, headerRow, skipRows, skipSubtotals);
    }

    Format withHeaderRow(int newHeaderRow) {
        return new Format(kind, encoding, delimiter, sheet, newHeaderRow, skipRows, skipSubtotals);
    }

    boolean skips(long line) {
        return skipRows != null && skipRows.contains((int) line);
    }

    boolean skipsSubtotals() {
        return skipSubtotals == null || skipSubtotals;
    }
}
