package org.accordcrm.customers.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** XLSX; a sheet that is full is followed by another with the same heading. */
final class XlsxWriter implements TableWriter {

    /** A sheet can hold 1,048,576 rows. */
    private static final int ROWS_MAX = 1_000_000;

    private static final int FLUSH = 500;

    /** Longer texts are refused by spreadsheets. */
    private static final int TEXT_MAX = 32_767;

    private final Workbook workbook;
    private final List<@Nullable Object> heading = new ArrayList<>();
    private Worksheet sheet;
    private int sheets = 1;
    private int next;

    XlsxWriter(OutputStream out) {
        workbook = new Workbook(out, "Accord", "1.0");
        sheet = workbook.newWorksheet("1");
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (heading.isEmpty()) {
            heading.addAll(cells);
        }
        if (next == ROWS_MAX) {
            sheet.finish();
            sheets++;
            sheet = workbook.newWorksheet(String.valueOf(sheets));
            next = 0;
            write(heading);
        }
        write(cells);
        if (next % FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    private void write(List<? extends @Nullable Object> cells) {
        for (var column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Number number -> sheet.value(next, column, number);
                case Boolean truth -> sheet.value(next, column, truth);
                case Object text -> sheet.value(next, column, shortened(TableWriter.harmless(text.toString())));
            }
        }
        next++;
    }

    /** Without the characters that XML cannot hold. */
    private static String shortened(String text) {
        var clean = text.codePoints()
                .filter(point -> point >= 0x20 || point == '\t' || point == '\n' || point == '\r')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.length() <= TEXT_MAX ? clean : clean.substring(0, TEXT_MAX);
    }
}
