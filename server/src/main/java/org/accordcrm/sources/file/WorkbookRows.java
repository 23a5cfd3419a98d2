package org.accordcrm.sources.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet: values as texts, formulas by the value that was stored with them. */
final class WorkbookRows implements RawRows {

    /** A value that goes on in the rows below. */
    private record Held(String text, int lastRow) {}

    private final Workbook workbook;
    private final InputStream in;
    private final List<String> strings;
    private final WorkbookDates dates;
    private final MergedCells merged;
    private final Map<Integer, Held> held = new HashMap<>();
    private final XMLStreamReader xml;
    private int row;

    WorkbookRows(Workbook workbook, InputStream in, List<String> strings, WorkbookDates dates, MergedCells merged) {
        this.workbook = workbook;
        this.in = in;
        this.strings = strings;
        this.dates = dates;
        this.merged = merged;
        try {
            this.xml = Workbook.xml(in);
        } catch (XMLStreamException broken) {
            throw Workbook.unreadable(broken);
        }
    }

    @Override
    public void expect(int width) {
        // A sheet leaves out cells that are empty, so its rows have no width.
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    var number = Workbook.attribute(xml, "r");
                    row = number.matches("\\d{1,8}") ? Integer.parseInt(number) : row + 1;
                    return new RawRow(row, cells(), null);
                }
            }
            return null;
        } catch (XMLStreamException broken) {
            throw Workbook.unreadable(broken);
        }
    }

    private List<String> cells() throws XMLStreamException {
        var cells = new ArrayList<String>();
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                var reference = Workbook.attribute(xml, "r");
                var column = reference.isEmpty() ? cells.size() : MergedCells.column(reference);
                if (column < 0 || column >= 16_384) {
                    throw new FileRefused(
                            "workbook-unreadable", "A cell has the address (%s).".formatted(reference), Map.of());
                }
                while (cells.size() <= column) {
                    cells.add("");
                }
                var text = cell();
                cells.set(column, text);
                var last = merged.lastRow(column, row);
                if (last > row && !text.isEmpty()) {
                    held.put(column, new Held(text, last));
                }
            }
        }
        fillDown(cells);
        return cells;
    }

    private void fillDown(List<String> cells) {
        if (held.isEmpty() || cells.stream().allMatch(String::isBlank)) {
            return;
        }
        held.values().removeIf(value -> value.lastRow() < row);
        held.forEach((column, value) -> {
            while (cells.size() <= column) {
                cells.add("");
            }
            if (cells.get(column).isEmpty()) {
                cells.set(column, value.text());
            }
        });
    }

    private String cell() throws XMLStreamException {
        var type = Workbook.attribute(xml, "t");
        var style = Workbook.attribute(xml, "s");
        var value = "";
        var formula = "";
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "f" -> formula = xml.getElementText();
                    case "is" -> value = Workbook.text(xml, "is");
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        if (value.isEmpty()) {
            return formula.isEmpty() ? "" : "=" + formula;
        }
        return switch (type) {
            case "s" -> shared(value);
            case "b" -> value.equals("1") ? "true" : "false";
            case "", "n" -> number(value, style);
            default -> value;
        };
    }

    private String shared(String index) {
        var known = index.strip().matches("\\d{1,9}") && Integer.parseInt(index.strip()) < strings.size();
        return known ? strings.get(Integer.parseInt(index.strip())) : "";
    }

    private String number(String value, String style) {
        if (value.length() > 40) {
            return value;
        }
        try {
            var number = new BigDecimal(value.strip());
            if (Math.abs(number.scale()) > 400) {
                return value;
            }
            if (dates.isDate(style)) {
                return dates.text(number);
            }
            // Fifteen digits are what a spreadsheet keeps; the rest is the noise of binary fractions.
            var rounded = number.precision() > 15 ? number.round(new java.math.MathContext(15)) : number;
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException text) {
            return value;
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            in.close();
        }
    }
}
