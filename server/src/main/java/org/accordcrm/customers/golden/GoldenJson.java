package org.accordcrm.customers.golden;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.accordcrm.customers.golden.GoldenField.GoldenValue;
import org.jspecify.annotations.Nullable;
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

    private record Written(List<List<Object>> r, Map<String, List<Object>> f) {}

    private record Stored(List<List<String>> r, Map<String, List<Object>> f) {}

    private GoldenJson() {}

    public static String write(Map<String, GoldenField> golden) {
        var records = new LinkedHashMap<UUID, Integer>();
        var named = new ArrayList<List<Object>>();
        var fields = new TreeMap<String, List<Object>>();
        golden.forEach((key, field) -> {
            var written = new ArrayList<Object>();
            written.add(field.inConflict());
            for (var value : field.values()) {
                Object origin = value.at().toString();
                if (value.record() != null) {
                    origin = records.computeIfAbsent(value.record(), record -> {
                        named.add(List.of(record.toString(), value.at().toString()));
                        return named.size() - 1;
                    });
                }
                var one = new ArrayList<>(
                        List.of(value.value(), origin, value.rule().code()));
                if (!value.valid()) {
                    one.add(false);
                }
                written.add(one);
            }
            fields.put(key, written);
        });
        return JSON.writeValueAsString(new Written(named, fields));
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
