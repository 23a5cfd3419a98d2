package org.accordcrm.customers.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row, holding few rows at a time. Closing ends the table and leaves the stream open. */
public interface TableWriter extends AutoCloseable {

    /** @param cells text, number, boolean, or null for an empty cell */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** @param format csv or xlsx */
    static TableWriter to(OutputStream out, String format) throws IOException {
        return format.equals("xlsx") ? new XlsxWriter(out) : new CsvWriter(out);
    }

    /**
     * A text that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it. A telephone number
     * with its plus stays as it is.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
     */
    static String harmless(String text) {
        if (text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0) {
            return text;
        }
        var isPhone = text.length() >= 7
                && text.length() <= 16
                && text.charAt(0) == '+'
                && text.chars().skip(1).allMatch(digit -> digit >= '0' && digit <= '9');
        return isPhone ? text : "'" + text;
    }
}
