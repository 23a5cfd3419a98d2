package org.accordcrm.sources.file;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.accordcrm.sources.Reason;
import org.jspecify.annotations.Nullable;

/** Rows below the header as lines with named cells. */
final class TableLines implements Lines {

    private static final Pattern SUBTOTAL = Pattern.compile(
            "(本页|本月|累计)?(小计|合计|总计|共计)\\s*[:：]?\\s*[（(]?\\S{0,4}[）)]?"
                    + "|(grand |sub)?[ -]?totals?\\s*:?\\s*([A-Z]{3})?"
                    + "|(zwischen|gesamt)?summe\\s*:?\\s*([A-Z]{3})?|sum\\s*:?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final RawRows rows;
    private final List<String> columns;
    private final Format format;
    private final boolean exact;
    private final Limits limits;

    /**
     * @param rows from the first row below the header on
     * @param exact whether a row must have as many cells as there are columns
     */
    TableLines(RawRows rows, List<String> columns, Format format, boolean exact, Limits limits) {
        this.rows = rows;
        this.columns = columns;
        this.format = format;
        this.exact = exact;
        this.limits = limits;
        rows.expect(columns.size());
    }

    @Override
    public @Nullable Line next() throws IOException {
        RawRow row;
        do {
            row = rows.next();
            if (row == null) {
                return null;
            }
        } while (row.fault() == null && row.isBlank());
        var cells = named(row);
        if (format.skips(row.line())) {
            return new Line.Skipped(row.line(), cells);
        }
        if (row.fault() != null) {
            return new Line.Unreadable(row.line(), cells, row.fault());
        }
        if (format.skipsSubtotals() && isSubtotal(row)) {
            return new Line.Skipped(row.line(), cells);
        }
        var fault = fault(row);
        return fault == null ? new Line.Row(row.line(), cells) : new Line.Unreadable(row.line(), cells, fault);
    }

    private Map<String, String> named(RawRow row) {
        var cells = LinkedHashMap.<String, String>newLinkedHashMap(columns.size());
        if (row.fault() != null) {
            columns.forEach(column -> cells.put(column, ""));
            cells.put(Line.WHOLE, row.cells().getFirst().replace('\0', '\u2400'));
            return cells;
        }
        var width = Math.max(columns.size(), row.cells().size());
        for (var i = 0; i < width; i++) {
            var text = i < row.cells().size() ? row.cells().get(i) : "";
            if (i < columns.size()) {
                cells.put(columns.get(i), text);
            } else if (!text.isBlank()) {
                cells.put("Column " + (i + 1), text);
            }
        }
        return cells;
    }

    private @Nullable Reason fault(RawRow row) {
        for (var i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            var code = code(cell);
            if (code != null) {
                return new Reason(code, Map.of("column", i < columns.size() ? columns.get(i) : "Column " + (i + 1)));
            }
        }
        var found = row.cells().size();
        if (exact && found < columns.size()) {
            return new Reason("row-too-short", Map.of("cells", found, "columns", columns.size()));
        }
        if (row.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            return new Reason("row-too-long", Map.of("cells", found, "columns", columns.size()));
        }
        return null;
    }

    private @Nullable String code(String cell) {
        if (cell.length() > limits.cellCharactersMax()) {
            return "cell-too-long";
        }
        return cell.indexOf('\0') >= 0 ? "character-nul" : cell.indexOf('\uFFFD') >= 0 ? "encoding-invalid" : null;
    }

    private static boolean isSubtotal(RawRow row) {
        var filled = row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return SUBTOTAL.matcher(filled.getFirst()).matches()
                || filled.size() * 2 <= row.cells().size()
                        && filled.stream()
                                .anyMatch(cell -> SUBTOTAL.matcher(cell).matches());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
