package org.accordcrm.customers.golden;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the records of one customer claim, by field. Not safe for concurrent use. */
public final class Claims {

    private static final String FULL_NAME = "full_name";

    private final Map<String, List<Claim>> byField = new HashMap<>();

    /**
     * A record as survivorship sees it.
     *
     * @param values field key to value or list of values; a map with {@code invalid} is a text that is not valid
     */
    public record Statement(
            UUID record,
            UUID source,
            String department,
            int rank,
            String target,
            String key,
            Instant at,
            Map<String, Object> values) {}

    public void add(Statement statement) {
        statement.values().forEach((field, value) -> add(statement, field, value));
        if (statement.target().equals("person") && !statement.values().containsKey(FULL_NAME)) {
            var name = joinedName(statement.values());
            if (name != null) {
                add(statement, FULL_NAME, name);
            }
        }
    }

    public Map<String, List<Claim>> byField() {
        return byField;
    }

    private void add(Statement statement, String field, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Collection<?> parts -> parts.forEach(part -> add(statement, field, part));
            case Map<?, ?> map when map.get("invalid") instanceof Object text -> add(statement, field, text, false);
            default -> add(statement, field, value, true);
        }
    }

    private void add(Statement statement, String field, Object value, boolean valid) {
        byField.computeIfAbsent(field, _ -> new ArrayList<>())
                .add(new Claim(
                        statement.record(),
                        statement.source(),
                        statement.department(),
                        statement.rank(),
                        statement.key(),
                        statement.at(),
                        value,
                        valid));
    }

    /** The whole name in the order of its script, from a record that has it in parts. */
    private static @Nullable String joinedName(Map<String, Object> values) {
        var given = values.get("given_name") instanceof String name ? name : "";
        var family = values.get("family_name") instanceof String name ? name : "";
        var joined = Values.isHan(family) ? family + given : (given + " " + family).strip();
        return joined.isEmpty() ? null : joined;
    }
}
