package org.accordcrm.journal;

import org.jspecify.annotations.Nullable;

/**
 * Rows in the text form of PostgreSQL's COPY. Not safe for concurrent use.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, text format</a>
 */
public final class CopyText {

    private final StringBuilder rows = new StringBuilder();
    private boolean started;

    /** Adds a value to the row; its {@code toString} is what PostgreSQL reads. */
    public CopyText value(@Nullable Object value) {
        if (started) {
            rows.append('\t');
        }
        started = true;
        if (value == null) {
            rows.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    public void endRow() {
        rows.append('\n');
        started = false;
    }

    @Override
    public String toString() {
        return rows.toString();
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            switch (sign) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                // PostgreSQL's text holds no zero byte.
                case '\0' -> {}
                default -> rows.append(sign);
            }
        }
    }
}
