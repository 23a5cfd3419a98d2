package org.accordcrm.customers.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.accordcrm.identity.FieldType;
import org.accordcrm.identity.FieldValue;
import org.accordcrm.identity.Kind;
import org.accordcrm.identity.Profile;
import org.accordcrm.sources.SourceRecord;
import org.jspecify.annotations.Nullable;

/** What of a source record the identity engine compares. */
final class Profiles {

    private static final Map<String, FieldType> PERSON = Map.ofEntries(
            Map.entry("given_name", FieldType.GIVEN_NAME),
            Map.entry("family_name", FieldType.FAMILY_NAME),
            Map.entry("full_name", FieldType.FULL_NAME),
            Map.entry("birth_date", FieldType.BIRTH_DATE),
            Map.entry("email", FieldType.EMAIL),
            Map.entry("phone", FieldType.PHONE),
            Map.entry("street", FieldType.STREET),
            Map.entry("city", FieldType.CITY),
            Map.entry("postcode", FieldType.POSTCODE),
            Map.entry("region", FieldType.REGION),
            Map.entry("country", FieldType.COUNTRY));

    private static final Map<String, FieldType> ORGANIZATION = Map.ofEntries(
            Map.entry("name", FieldType.ORGANIZATION_NAME),
            Map.entry("credit_code", FieldType.IDENTIFIER),
            Map.entry("vat", FieldType.IDENTIFIER),
            Map.entry("email", FieldType.EMAIL),
            Map.entry("phone", FieldType.PHONE),
            Map.entry("street", FieldType.STREET),
            Map.entry("city", FieldType.CITY),
            Map.entry("postcode", FieldType.POSTCODE),
            Map.entry("region", FieldType.REGION),
            Map.entry("country", FieldType.COUNTRY),
            Map.entry("industry", FieldType.CATEGORY));

    private Profiles() {}

    static Profile of(SourceRecord record) {
        var isPerson = record.target().equals("person");
        var types = isPerson ? PERSON : ORGANIZATION;
        var values = new ArrayList<FieldValue>();
        record.values().forEach((field, value) -> {
            var type = types.get(field);
            if (type != null) {
                add(values, type, value);
            }
        });
        var country = record.values().get("country") instanceof String code && code.length() == 2 ? code : null;
        return new Profile(
                isPerson ? Kind.PERSON : Kind.ORGANIZATION, record.source().toString(), country, List.copyOf(values));
    }

    private static void add(List<FieldValue> values, FieldType type, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Collection<?> parts -> parts.forEach(part -> add(values, type, part));
            case Map<?, ?> map when map.get("invalid") instanceof String text -> values.add(new FieldValue(type, text));
            default -> values.add(new FieldValue(type, value.toString()));
        }
    }
}
