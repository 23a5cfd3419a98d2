package org.accordcrm.sources.file;

/**
 * What a file may cost before it is refused.
 *
 * @param columnsMax columns of one table
 * @param cellCharactersMax characters of one cell; a longer one makes its row unreadable
 * @param lineCharactersMax characters of one line of JSON
 * @param quotedLinesMax lines that one quoted cell may span; past that its quote counts as not closed
 * @param zipEntriesMax parts of a workbook
 * @param zipRatioMax bytes that one compressed byte may become, beyond {@code zipFreeBytes}
 * @param zipFreeBytes inflated bytes of one part that no ratio is asked for
 * @param sharedCharactersMax characters of a workbook's shared strings, which stay in memory
 * @param jsonDepthMax objects within objects
 */
public record Limits(
        int columnsMax,
        int cellCharactersMax,
        int lineCharactersMax,
        int quotedLinesMax,
        int zipEntriesMax,
        int zipRatioMax,
        long zipFreeBytes,
        long sharedCharactersMax,
        int jsonDepthMax) {

    public static final Limits USUAL =
            new Limits(2_000, 100_000, 4_000_000, 500, 10_000, 200, 32L << 20, 32L << 20, 64);
}
