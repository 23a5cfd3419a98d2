package org.accordcrm.northlight;

import java.util.List;

/** One JSON object, built in the order of its members; members without a value are left out. */
final class JsonLine {

    private final StringBuilder text = new StringBuilder("{");

    JsonLine put(String name, String value) {
        if (!value.isEmpty()) {
            name(name);
            quote(value, text);
        }
        return this;
    }

    JsonLine put(String name, long value) {
        name(name).append(value);
        return this;
    }

    JsonLine put(String name, JsonLine value) {
        if (value.text.length() > 1) {
            name(name).append(value);
        }
        return this;
    }

    JsonLine put(String name, List<String> values) {
        name(name).append('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            quote(values.get(i), text);
        }
        text.append(']');
        return this;
    }

    private StringBuilder name(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(name, text);
        return text.append(':');
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        for (char sign : value.toCharArray()) {
            if (sign == '"' || sign == '\\') {
                text.append('\\');
            }
            text.append(sign);
        }
        text.append('"');
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
