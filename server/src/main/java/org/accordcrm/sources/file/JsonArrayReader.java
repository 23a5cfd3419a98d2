package org.accordcrm.sources.file;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import org.accordcrm.sources.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The objects of the first array in a JSON document. After what is malformed nothing can be told apart, so that is the last line. */
final class JsonArrayReader implements Lines {

    private final JsonParser json;
    private final Format format;
    private final Limits limits;
    private boolean inArray;
    private boolean ended;
    private long line = 1;

    JsonArrayReader(Reader reader, Format format, Limits limits) {
        this.format = format;
        this.limits = limits;
        this.json = JsonCells.factory(limits).createParser(ObjectReadContext.empty(), reader);
    }

    @Override
    public @Nullable Line next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            while (!inArray) {
                var token = json.nextToken();
                if (token == null) {
                    ended = true;
                    return null;
                }
                inArray = token == JsonToken.START_ARRAY;
            }
            var token = json.nextToken();
            if (token == JsonToken.END_ARRAY || token == null) {
                ended = true;
                return token == null ? cut() : null;
            }
            line = Math.max(line, json.currentLocation().getLineNr());
            if (token != JsonToken.START_OBJECT) {
                json.skipChildren();
                return new Line.Unreadable(
                        line, Map.of(Line.WHOLE, String.valueOf(json.getString())), Reason.of("json-not-object"));
            }
            var cells = JsonCells.read(json, limits);
            return format.skips(line) ? new Line.Skipped(line, cells) : JsonLinesReader.checked(line, cells, limits);
        } catch (JacksonException malformed) {
            ended = true;
            return cut();
        }
    }

    private Line cut() {
        return new Line.Unreadable(
                Math.max(line, json.currentLocation().getLineNr()), Map.of(Line.WHOLE, ""), Reason.of("json-cut"));
    }

    @Override
    public void close() {
        json.close();
    }
}
