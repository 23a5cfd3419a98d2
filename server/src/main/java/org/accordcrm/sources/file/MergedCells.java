package org.accordcrm.sources.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Cells that reach over several rows. Their value stands in the first one alone; the rows below get it too.
 *
 * @param lastRows last row by column index and first row
 */
record MergedCells(Map<Long, Integer> lastRows) {

    private static final byte[] MARK = "mergeCell ref=\"".getBytes(StandardCharsets.US_ASCII);
    private static final int RANGES_MAX = 100_000;

    /** Looks for the ranges, which stand behind the rows, without parsing those. */
    static MergedCells scan(InputStream sheet) throws IOException {
        var ranges = new HashMap<Long, Integer>();
        var chunk = new byte[1 << 16];
        var matched = 0;
        var reference = new StringBuilder();
        var inside = false;
        try (sheet) {
            int read;
            while ((read = sheet.read(chunk)) > 0) {
                for (var i = 0; i < read; i++) {
                    var b = chunk[i];
                    if (inside) {
                        inside = b != '"' && reference.length() < 32;
                        if (inside) {
                            reference.append((char) b);
                        } else if (ranges.size() < RANGES_MAX) {
                            add(ranges, reference.toString());
                        }
                    } else {
                        matched = b == MARK[matched] ? matched + 1 : b == MARK[0] ? 1 : 0;
                        if (matched == MARK.length) {
                            matched = 0;
                            inside = true;
                            reference.setLength(0);
                        }
                    }
                }
            }
        }
        return new MergedCells(ranges);
    }

    private static void add(Map<Long, Integer> ranges, String reference) {
        var colon = reference.indexOf(':');
        if (colon < 0) {
            return;
        }
        var first = reference.substring(0, colon);
        var firstRow = row(first);
        var lastRow = row(reference.substring(colon + 1));
        if (lastRow > firstRow) {
            ranges.put(key(column(first), firstRow), lastRow);
        }
    }

    /** The last row of the range that begins here; the row itself if none does. */
    int lastRow(int column, int row) {
        return lastRows.getOrDefault(key(column, row), row);
    }

    private static long key(int column, int row) {
        return ((long) column << 32) | row;
    }

    /** Counted from 0. */
    static int column(String reference) {
        var column = 0;
        for (var i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }

    private static int row(String reference) {
        var row = 0;
        for (var i = 0; i < reference.length(); i++) {
            var digit = reference.charAt(i) - '0';
            row = digit >= 0 && digit <= 9 && row < 10_000_000 ? row * 10 + digit : row;
        }
        return row;
    }
}
