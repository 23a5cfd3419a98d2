package org.accordcrm.identity;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Models as JSON; the same model is always the same text. */
final class ModelJson {

    private static final JsonFactory JSON = new JsonFactory();

    private ModelJson() {}

    static String write(Model model) {
        var out = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("version", model.version());
            json.writeName("persons");
            write(json, Shape.PERSONS, model.persons());
            json.writeName("organizations");
            write(json, Shape.ORGANIZATIONS, model.organizations());
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, Shape shape, KindModel model) {
        json.writeStartObject();
        json.writeNumberProperty("records", model.records());
        json.writeNumberProperty("looseMost", model.looseMost());
        json.writeName("shares");
        json.writeArray(model.shares(), 0, model.shares().length);
        json.writeName("chances");
        json.writeStartObject();
        for (int f = 0; f < shape.size(); f++) {
            json.writeName(shape.fields().get(f).name());
            json.writeStartArray();
            for (int c = 0; c < Shape.CLASSES; c++) {
                json.writeArray(model.chances()[c][f], 0, model.chances()[c][f].length);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeName("frequencies");
        json.writeStartObject();
        for (var entry : new TreeMap<>(model.frequencies()).entrySet()) {
            json.writeName(entry.getKey());
            write(json, entry.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Frequencies frequencies) {
        json.writeStartObject();
        json.writeNumberProperty("agreement", frequencies.agreement());
        json.writeNumberProperty("rest", frequencies.rest());
        json.writeName("shares");
        json.writeStartObject();
        for (var share : new TreeMap<>(frequencies.shares()).entrySet()) {
            json.writeNumberProperty(share.getKey(), share.getValue());
        }
        json.writeEndObject();
        json.writeName("placeholders");
        json.writeStartArray();
        for (var placeholder : new TreeSet<>(frequencies.placeholders())) {
            json.writeString(placeholder);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static Model read(String text) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            var root = object(json);
            int version = root.get("version") instanceof Number number ? number.intValue() : 0;
            if (version != Model.VERSION) {
                throw new IllegalArgumentException(
                        "The model has format version %d, but this engine reads version %d. Train a new model (Resolver.train())."
                                .formatted(version, Model.VERSION));
            }
            return new Model(
                    version,
                    kind(Shape.PERSONS, map(root.get("persons"))),
                    kind(Shape.ORGANIZATIONS, map(root.get("organizations"))));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The text is no model: %s".formatted(e.getOriginalMessage()), e);
        }
    }

    private static KindModel kind(Shape shape, Map<String, @Nullable Object> json) {
        var byField = map(json.get("chances"));
        double[][][] chances = new double[Shape.CLASSES][shape.size()][];
        for (int f = 0; f < shape.size(); f++) {
            var field = shape.fields().get(f);
            var classes = list(byField.get(field.name()));
            for (int c = 0; c < Shape.CLASSES; c++) {
                chances[c][f] = numbers(list(classes[c]));
                if (chances[c][f].length != field.top() + 1) {
                    throw new IllegalArgumentException(
                            "The model's field (%s) has %d levels, but this engine has %d. Train a new model (Resolver.train())."
                                    .formatted(field.name(), chances[c][f].length - 1, field.top()));
                }
            }
        }
        var frequencies = new HashMap<String, Frequencies>();
        map(json.get("frequencies")).forEach((name, value) -> frequencies.put(name, frequencies(map(value))));
        return new KindModel(
                (long) number(json.get("records")),
                (int) number(json.get("looseMost")),
                numbers(list(json.get("shares"))),
                chances,
                frequencies);
    }

    private static Frequencies frequencies(Map<String, @Nullable Object> json) {
        var shares = new HashMap<String, Double>();
        map(json.get("shares")).forEach((value, share) -> shares.put(value, number(share)));
        var placeholders = new HashSet<String>();
        for (var placeholder : list(json.get("placeholders"))) {
            placeholders.add(String.valueOf(placeholder));
        }
        return new Frequencies(number(json.get("agreement")), number(json.get("rest")), shares, placeholders);
    }

    private static Map<String, @Nullable Object> object(JsonParser json) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            json.nextToken();
            object.put(name, value(json));
        }
        return object;
    }

    private static @Nullable Object value(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> {
                var values = new java.util.ArrayList<@Nullable Object>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(json));
                }
                yield values.toArray();
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_STRING -> json.getString();
            default -> null;
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new IllegalArgumentException("The text is no model: an object is missing.");
    }

    private static @Nullable Object[] list(@Nullable Object value) {
        if (value instanceof Object[] list) {
            return list;
        }
        throw new IllegalArgumentException("The text is no model: a list is missing.");
    }

    private static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("The text is no model: a number is missing.");
    }

    private static double[] numbers(@Nullable Object[] list) {
        double[] numbers = new double[list.length];
        for (int i = 0; i < list.length; i++) {
            numbers[i] = number(list[i]);
        }
        return numbers;
    }
}
