package org.accordcrm.customers.golden;

import java.io.StringWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.accordcrm.customers.golden.GoldenField.GoldenValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of golden values. Records are named once, because most values come from few of them:
 * {@code {"r": [[record, at], …], "f": {field: [in conflict, [value, index of record, rule], …]}}}; an invalid value has a
 * fourth element false, a pinned one has the moment in place of the index.
 */
public final class GoldenJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Characters: most customers need no more. */
    private static final int INITIAL = 1_024;

    private record Stored(List<List<String>> r, Map<String, List<Object>> f) {}

    private GoldenJson() {}

    public static String write(Map<String, GoldenField> golden) {
        var text = new StringWriter(INITIAL);
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            var records = writeRecords(golden, json);
            json.writeObjectPropertyStart("f");
            for (var field : new TreeMap<>(golden).entrySet()) {
                json.writeArrayPropertyStart(field.getKey());
                json.writeBoolean(field.getValue().inConflict());
                for (var value : field.getValue().values()) {
                    write(value, records, json);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    /** Names the records in the order in which the values come, and gives the place of each. */
    private static Map<UUID, Integer> writeRecords(Map<String, GoldenField> golden, JsonGenerator json) {
        var places = new HashMap<UUID, Integer>();
        json.writeArrayPropertyStart("r");
        for (var field : golden.values()) {
            for (var value : field.values()) {
                if (value.record() != null && places.putIfAbsent(value.record(), places.size()) == null) {
                    json.writeStartArray();
                    json.writeString(value.record().toString());
                    json.writeString(value.at().toString());
                    json.writeEndArray();
                }
            }
        }
        json.writeEndArray();
        return places;
    }

    private static void write(GoldenValue value, Map<UUID, Integer> records, JsonGenerator json) {
        json.writeStartArray();
        json.writePOJO(value.value());
        if (value.record() == null) {
            json.writeString(value.at().toString());
        } else {
            json.writeNumber(Objects.requireNonNull(records.get(value.record())));
        }
        json.writeString(value.rule().code());
        if (!value.valid()) {
            json.writeBoolean(false);
        }
        json.writeEndArray();
    }

    @SuppressWarnings("unchecked")
    public static Map<String, GoldenField> read(@Nullable String json) {
        var golden = new TreeMap<String, GoldenField>();
        if (json == null) {
            return golden;
        }
        var stored = JSON.readValue(json, Stored.class);
        stored.f().forEach((key, written) -> {
            var values = written.stream()
                    .skip(1)
                    .map(one -> value((List<Object>) one, stored.r()))
                    .toList();
            golden.put(key, new GoldenField(values, (Boolean) written.getFirst()));
        });
        return golden;
    }

    private static GoldenValue value(List<Object> written, List<List<String>> records) {
        var rule = Rule.of((String) written.get(2));
        var valid = written.size() < 4;
        return switch (written.get(1)) {
            case Integer index -> {
                var record = records.get(index);
                yield new GoldenValue(
                        written.getFirst(),
                        UUID.fromString(record.getFirst()),
                        rule,
                        Instant.parse(record.get(1)),
                        valid);
            }
            case Object pinnedAt ->
                new GoldenValue(written.getFirst(), null, rule, Instant.parse((String) pinnedAt), valid);
        };
    }
}
