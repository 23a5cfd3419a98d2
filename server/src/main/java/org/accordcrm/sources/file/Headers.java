package org.accordcrm.sources.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the row of column names, and makes the names usable: none blank, none twice. */
final class Headers {

    private static final Pattern DATA = Pattern.compile(
            "[-+(]?[\\d.,'’ /()-]*\\d[\\d.,'’ /():TZ-]*|[^@\\s]+@[^@\\s]+\\.[^@\\s]+|https?://.*|.{80,}",
            Pattern.DOTALL);

    private Headers() {}

    /**
     * The line of the names; 0 if the table begins with data.
     *
     * @param head the first rows, blank ones too
     */
    static int find(List<RawRow> head) {
        var rows = head.stream()
                .filter(row -> row.fault() == null && !row.isBlank())
                .toList();
        var widest = rows.stream().mapToInt(RawRow::filled).max().orElse(0);
        for (var row : rows) {
            if (row.filled() * 5 >= widest * 3 && (widest == 1 || row.filled() > 1)) {
                return looksLikeNames(row) ? (int) row.line() : 0;
            }
        }
        return 0;
    }

    private static boolean looksLikeNames(RawRow row) {
        var names = row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        var data = names.stream().filter(name -> DATA.matcher(name).matches()).count();
        return data * 10 <= names.size() * 3L;
    }

    /** @throws FileRefused if there are more than the limit allows */
    static List<String> names(List<String> cells, Limits limits) {
        if (cells.size() > limits.columnsMax()) {
            throw new FileRefused(
                    "columns-too-many",
                    "The table has %d columns; at most %d are read.".formatted(cells.size(), limits.columnsMax()),
                    Map.of("columns", cells.size(), "max", limits.columnsMax()));
        }
        var taken = new HashSet<String>();
        var counts = new HashMap<String, Integer>();
        var names = new ArrayList<String>(cells.size());
        for (var i = 0; i < cells.size(); i++) {
            var given = cells.get(i).replace("\uFEFF", "").strip().replaceAll("\\s+", " ");
            var base = given.isEmpty() ? "Column " + (i + 1) : given;
            var name = base;
            while (!taken.add(name.toLowerCase(Locale.ROOT))) {
                name = "%s (%d)".formatted(base, counts.merge(base.toLowerCase(Locale.ROOT), 1, Integer::sum) + 1);
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /** Names for a table that has none. */
    static List<String> numbered(int width, Limits limits) {
        return names(java.util.Collections.nCopies(width, ""), limits);
    }
}
