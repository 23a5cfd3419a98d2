package org.accordcrm.sources.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import org.accordcrm.sources.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a line; a line that is none costs itself alone. */
final class JsonLinesReader implements Lines {

    private static final int RAW_SHOWN_MAX = 2_000;

    private final BufferedReader reader;
    private final Format format;
    private final Limits limits;
    private final JsonFactory json;
    private long line;
    private boolean overlong;

    JsonLinesReader(Reader reader, Format format, Limits limits) {
        this.reader = new BufferedReader(reader, 1 << 16);
        this.format = format;
        this.limits = limits;
        this.json = JsonCells.factory(limits);
    }

    @Override
    public @Nullable Line next() throws IOException {
        String text;
        do {
            text = readLine();
            if (text == null) {
                return null;
            }
            line++;
        } while (text.isBlank());
        if (overlong) {
            return bad(text, "cell-too-long");
        }
        if (format.skips(line)) {
            return new Line.Skipped(line, Map.of(Line.WHOLE, text));
        }
        try (var parser = json.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return bad(text, "json-not-object");
            }
            var cells = JsonCells.read(parser, limits);
            if (parser.nextToken() != null) {
                return bad(text, "json-malformed");
            }
            return checked(line, cells, limits);
        } catch (JacksonException malformed) {
            return bad(text, "json-malformed");
        } catch (FileRefused refused) {
            return bad(text, refused.reason().code());
        }
    }

    static Line checked(long line, Map<String, String> cells, Limits limits) {
        for (var cell : cells.entrySet()) {
            if (cell.getValue().length() > limits.cellCharactersMax()) {
                return new Line.Unreadable(line, cells, new Reason("cell-too-long", Map.of("column", cell.getKey())));
            }
            if (cell.getValue().indexOf('\0') >= 0) {
                cells.replaceAll((_, text) -> text.replace('\0', '\u2400'));
                return new Line.Unreadable(line, cells, new Reason("character-nul", Map.of("column", cell.getKey())));
            }
            if (cell.getValue().indexOf('\uFFFD') >= 0) {
                return new Line.Unreadable(
                        line, cells, new Reason("encoding-invalid", Map.of("column", cell.getKey())));
            }
        }
        return new Line.Row(line, cells);
    }

    /** Like {@link BufferedReader#readLine}, but a line beyond the limit is cut. */
    private @Nullable String readLine() throws IOException {
        overlong = false;
        StringBuilder text = null;
        int c;
        while ((c = reader.read()) >= 0) {
            text = text == null ? new StringBuilder() : text;
            if (c == '\n') {
                break;
            }
            if (text.length() < limits.lineCharactersMax()) {
                text.append((char) c);
            } else {
                overlong = true;
            }
        }
        return text == null ? null : text.toString();
    }

    private Line bad(String text, String code) {
        var shown = text.length() > RAW_SHOWN_MAX ? text.substring(0, RAW_SHOWN_MAX) : text;
        return new Line.Unreadable(
                line, Map.of(Line.WHOLE, shown.replace('\0', '\u2400').strip()), Reason.of(code));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
