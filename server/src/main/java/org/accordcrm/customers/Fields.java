package org.accordcrm.customers;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accordcrm.customers.golden.FieldRule;
import org.accordcrm.sources.Target;
import org.accordcrm.sources.TargetCatalogue;
import org.accordcrm.sources.ValueType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The field catalogue, and the two targets that sources can be mapped to. Safe for concurrent use. */
@Repository
public class Fields implements TargetCatalogue {

    private final JdbcClient jdbc;

    Fields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All fields, in the order in which they are shown. */
    public List<Field> all() {
        return jdbc.sql("""
                        select key, label_en, label_zh, type, many, persons, organisations, owner, field_group, survivorship,
                            fresh_days, searched, headers
                        from customers.field
                        order by position, key
                        """).query(Fields::field).list();
    }

    public Map<String, Field> byKey() {
        return all().stream().collect(toMap(Field::key, field -> field, (one, _) -> one, LinkedHashMap::new));
    }

    /** How each field survives, by key. */
    public Map<String, FieldRule> rules() {
        return all().stream().collect(toMap(Field::key, Field::rule, (one, _) -> one, LinkedHashMap::new));
    }

    @Override
    public List<Target> targets() {
        var fields = all();
        return List.of(
                new Target(
                        "person",
                        "Person",
                        "个人",
                        fields.stream()
                                .filter(Field::persons)
                                .map(field -> field.targetField(false))
                                .toList()),
                new Target(
                        "organisation",
                        "Organisation",
                        "单位",
                        fields.stream()
                                .filter(Field::organisations)
                                .map(field -> field.targetField(field.key().equals("name")))
                                .toList()));
    }

    private static Field field(ResultSet row, int number) throws SQLException {
        return new Field(
                row.getString("key"),
                row.getString("label_en"),
                row.getString("label_zh"),
                ValueType.valueOf(row.getString("type")),
                row.getBoolean("many"),
                row.getBoolean("persons"),
                row.getBoolean("organisations"),
                row.<@Nullable String>getObject("owner", String.class),
                row.getString("field_group"),
                row.getString("survivorship"),
                row.<@Nullable Integer>getObject("fresh_days", Integer.class),
                row.getBoolean("searched"),
                List.of((String[]) row.getArray("headers").getArray()));
    }
}
