package org.accordcrm.sources.file;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.accordcrm.sources.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads delimited text and goes on after what is malformed: a quote that is never closed costs its own line, not the
 * rest of the file. Lines end with CR, LF or both, also mixed.
 */
final class CsvRows implements RawRows {

    private static final int END = -1;
    private static final int RAW_SHOWN_MAX = 2_000;

    private final Reader reader;
    private final char delimiter;
    private final Limits limits;

    /** Holds at least the record being read, so that a malformed one can be left after its first line. */
    private char[] window = new char[1 << 16];

    private int start;
    private int position;
    private int end;
    private boolean ended;
    private long line = 1;
    private int width = END;

    CsvRows(Reader reader, char delimiter, Limits limits) {
        this.reader = reader;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    @Override
    public void expect(int newWidth) {
        this.width = newWidth;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        start = position;
        if (peek() == END) {
            return null;
        }
        var first = line;
        var cells = new ArrayList<String>(Math.max(8, width));
        while (true) {
            var code = peek() == '"' ? quoted(cells, first) : plain(cells);
            if (code != null) {
                return leave(first, code);
            }
            if (cells.size() > limits.columnsMax() * 5) {
                return leave(first, "row-too-long");
            }
            var c = peek();
            if (c == delimiter) {
                position++;
                if (peek() == END) {
                    cells.add("");
                    break;
                }
                continue;
            }
            lineEnd();
            break;
        }
        if (line > first + 1 && width != END && cells.size() != width) {
            return leave(first, "quote-unclosed");
        }
        return new RawRow(first, cells, null);
    }

    /** A cell without quotes around it; returns what is wrong, if anything. */
    private @Nullable String plain(List<String> cells) throws IOException {
        var from = position - start;
        while (true) {
            if (position >= end && !fill()) {
                break;
            }
            var c = window[position];
            if (c == delimiter || c == '\n' || c == '\r') {
                break;
            }
            if (position - start - from > limits.cellCharactersMax()) {
                return "cell-too-long";
            }
            position++;
        }
        cells.add(new String(window, start + from, position - start - from));
        return null;
    }

    private @Nullable String quoted(List<String> cells, long first) throws IOException {
        position++;
        var from = position - start;
        StringBuilder text = null;
        while (true) {
            if (position >= end && !fill()) {
                return "quote-unclosed";
            }
            if (position - start - from > limits.cellCharactersMax()) {
                return line > first ? "quote-unclosed" : "cell-too-long";
            }
            var c = window[position];
            if (c == '"') {
                position++;
                if (peek() != '"') {
                    break;
                }
                text = text == null ? new StringBuilder() : text;
                text.append(window, start + from, position - start - from);
                position++;
                from = position - start;
            } else if (c == '\n' || c == '\r') {
                lineEnd();
                if (line - first > limits.quotedLinesMax()) {
                    return "quote-unclosed";
                }
            } else {
                position++;
            }
        }
        var length = position - 1 - start - from;
        cells.add(
                text == null
                        ? new String(window, start + from, length)
                        : text.append(window, start + from, length).toString());
        while (delimiter != ' ' && peek() == ' ') {
            position++;
        }
        var after = peek();
        if (after == delimiter || after == '\n' || after == '\r' || after == END) {
            return null;
        }
        return line > first ? "quote-unclosed" : "quote-stray";
    }

    /** Gives up the record that begins at {@code first}, and goes on with the line after that one. */
    private RawRow leave(long first, String code) throws IOException {
        position = start;
        var shown = new StringBuilder();
        int c;
        while ((c = peek()) != END && c != '\n' && c != '\r') {
            if (shown.length() < RAW_SHOWN_MAX) {
                shown.append((char) c);
            }
            position++;
            if (position - start > RAW_SHOWN_MAX) {
                start = position;
            }
        }
        line = first;
        lineEnd();
        return new RawRow(first, List.of(shown.toString()), new Reason(code, Map.of()));
    }

    private void lineEnd() throws IOException {
        var c = peek();
        if (c == END) {
            return;
        }
        position++;
        if (c == '\r' && peek() == '\n') {
            position++;
        }
        line++;
    }

    private int peek() throws IOException {
        return position < end || fill() ? window[position] : END;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(window, start, window, 0, end - start);
            position -= start;
            end -= start;
            start = 0;
        }
        if (end == window.length) {
            window = Arrays.copyOf(window, window.length * 2);
        }
        var read = reader.read(window, end, window.length - end);
        ended = read < 0;
        end += Math.max(read, 0);
        return read > 0 || !ended && fill();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
