package org.accordcrm.identity;

import java.util.ArrayList;
import java.util.List;

/** Profiles by hand: {@code person("given", "Dan", "email", "dan@harbour.example")}. */
final class Cast {

    private Cast() {}

    static Profile person(String... values) {
        return new Profile(Kind.PERSON, "test", "CH", values(values));
    }

    static Profile organization(String... values) {
        return new Profile(Kind.ORGANIZATION, "test", "CN", values(values));
    }

    private static List<FieldValue> values(String... values) {
        var fields = new ArrayList<FieldValue>();
        for (int i = 0; i < values.length; i += 2) {
            fields.add(new FieldValue(type(values[i]), values[i + 1]));
        }
        return fields;
    }

    private static FieldType type(String name) {
        return switch (name) {
            case "given" -> FieldType.GIVEN_NAME;
            case "family" -> FieldType.FAMILY_NAME;
            case "full" -> FieldType.FULL_NAME;
            case "name" -> FieldType.ORGANIZATION_NAME;
            case "born" -> FieldType.BIRTH_DATE;
            case "code" -> FieldType.IDENTIFIER;
            default -> FieldType.valueOf(name.toUpperCase(java.util.Locale.ROOT));
        };
    }
}
