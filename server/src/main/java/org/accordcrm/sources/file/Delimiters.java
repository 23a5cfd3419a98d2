package org.accordcrm.sources.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Which character parts the cells: the one that parts most rows into the same number of cells, and into most. */
final class Delimiters {

    private static final String CANDIDATES = ",;\t|";
    private static final int ROWS_MAX = 200;

    private Delimiters() {}

    /** @param head the beginning of the text, the last line of which may be cut */
    static char of(String head, Limits limits) {
        var best = ',';
        var bestScore = 0.0;
        for (var candidate : CANDIDATES.toCharArray()) {
            var score = score(head, candidate, limits);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(String head, char delimiter, Limits limits) {
        var widths = new HashMap<Integer, Integer>();
        var rows = 0;
        try (var csv = new CsvRows(new StringReader(head), delimiter, limits)) {
            RawRow row;
            while (rows < ROWS_MAX && (row = csv.next()) != null) {
                if (!row.isBlank()) {
                    rows++;
                    widths.merge(row.fault() == null ? row.cells().size() : 0, 1, Integer::sum);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var total = rows;
        return widths.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .max(Map.Entry.comparingByValue())
                .map(width -> Math.pow((double) width.getValue() / total, 2) * Math.log(width.getKey()))
                .orElse(0.0);
    }
}
