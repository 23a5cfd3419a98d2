package org.accordcrm.identity;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.accordcrm.identity.Features.Attribute;

/** The records of one kind as columns of codes, a slot a record. Not thread-safe. */
final class Records {

    final PersonNames persons = new PersonNames();
    final OrganizationNames organizations = new OrganizationNames();
    final Column names = new Column(persons.names);
    final BitSet alive = new BitSet();
    private final Map<Attribute, Column> columns = new EnumMap<>(Attribute.class);
    final Column organization;
    final Column date;
    final Column email;
    final Column phone;
    final Column street;
    final Column city;
    final Column postcode;
    final Column identifier;
    final Column category;
    final Column text;

    Records() {
        for (var attribute : Attribute.values()) {
            columns.put(
                    attribute,
                    new Column(attribute == Attribute.ORGANIZATION ? organizations.names : new Dictionary()));
        }
        organization = column(Attribute.ORGANIZATION);
        date = column(Attribute.DATE);
        email = column(Attribute.EMAIL);
        phone = column(Attribute.PHONE);
        street = column(Attribute.STREET);
        city = column(Attribute.CITY);
        postcode = column(Attribute.POSTCODE);
        identifier = column(Attribute.IDENTIFIER);
        category = column(Attribute.CATEGORY);
        text = column(Attribute.TEXT);
    }

    private Column column(Attribute attribute) {
        return java.util.Objects.requireNonNull(columns.get(attribute));
    }

    void put(int slot, Features features) {
        int[] codes = features.persons().stream().mapToInt(persons::code).toArray();
        names.set(slot, codes);
        for (int code : codes) {
            persons.use(code, 1);
        }
        columns.forEach((attribute, column) -> {
            var values = features.of(attribute);
            int[] set = new int[values.size()];
            for (int i = 0; i < set.length; i++) {
                set[i] = attribute == Attribute.ORGANIZATION
                        ? organizations.code(values.get(i))
                        : column.dictionary.code(values.get(i));
                if (attribute == Attribute.ORGANIZATION) {
                    organizations.use(set[i], 1);
                }
            }
            column.set(slot, set);
        });
        alive.set(slot);
    }

    void remove(int slot) {
        for (int i = 0, n = names.count(slot); i < n; i++) {
            persons.use(names.code(slot, i), -1);
        }
        for (int i = 0, n = organization.count(slot); i < n; i++) {
            organizations.use(organization.code(slot, i), -1);
        }
        names.clear(slot);
        columns.values().forEach(column -> column.clear(slot));
        alive.clear(slot);
    }

    /** Of all that is compared: records that say the same have the same. */
    long hash(int slot) {
        long hash = names.hash(slot);
        for (var column : columns.values()) {
            hash = Strings.mix(hash) + column.hash(slot);
        }
        return hash;
    }

    /** Every dictionary whose frequencies the model keeps, by the name it has there. */
    Map<String, Dictionary> dictionaries() {
        var dictionaries = new LinkedHashMap<String, Dictionary>();
        dictionaries.put("given", persons.given.written);
        dictionaries.put("given-latin", persons.given.latin);
        dictionaries.put("family", persons.family.written);
        dictionaries.put("family-latin", persons.family.latin);
        dictionaries.put("core", organizations.cores);
        columns.forEach((attribute, column) -> {
            if (attribute != Attribute.ORGANIZATION) {
                dictionaries.put(attribute.name().toLowerCase(java.util.Locale.ROOT), column.dictionary);
            }
        });
        return dictionaries;
    }
}
