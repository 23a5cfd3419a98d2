package org.accordcrm.sources.file;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** A JSON object as cells: nested names joined by dots, plain values of an array by semicolons. */
final class JsonCells {

    private JsonCells() {}

    static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.jsonDepthMax())
                        .maxStringLength(limits.lineCharactersMax())
                        .maxNumberLength(1_000)
                        .maxNameLength(1_000)
                        .build())
                .build();
    }

    /**
     * Reads the object whose start the parser is at, to its end.
     *
     * @throws FileRefused if it has more cells than the limit allows columns
     */
    static Map<String, String> read(JsonParser json, Limits limits) {
        var cells = new LinkedHashMap<String, String>();
        readObject(json, "", cells, limits);
        return cells;
    }

    private static void readObject(JsonParser json, String prefix, Map<String, String> cells, Limits limits) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = prefix + json.currentName().strip();
            json.nextToken();
            readValue(json, name, cells, limits);
        }
    }

    private static void readValue(JsonParser json, String name, Map<String, String> cells, Limits limits) {
        switch (json.currentToken()) {
            case START_OBJECT -> readObject(json, name + ".", cells, limits);
            case START_ARRAY -> readArray(json, name, cells, limits);
            case VALUE_NULL -> put(cells, name, "", limits);
            default -> put(cells, name, json.getString(), limits);
        }
    }

    private static void readArray(JsonParser json, String name, Map<String, String> cells, Limits limits) {
        var index = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken().isScalarValue()) {
                if (json.currentToken() != JsonToken.VALUE_NULL) {
                    var before = cells.get(name);
                    put(cells, name, before == null ? json.getString() : before + "; " + json.getString(), limits);
                }
            } else {
                readValue(json, name + "." + index, cells, limits);
            }
            index++;
        }
        cells.putIfAbsent(name, "");
    }

    private static void put(Map<String, String> cells, String name, String text, Limits limits) {
        cells.put(name, text);
        if (cells.size() > limits.columnsMax()) {
            throw new FileRefused(
                    "columns-too-many",
                    "A record has more than %d values.".formatted(limits.columnsMax()),
                    Map.of("columns", cells.size(), "max", limits.columnsMax()));
        }
    }
}
