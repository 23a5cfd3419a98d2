package org.accordcrm.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.accordcrm.identity.text.Address;
import org.accordcrm.identity.text.BirthDate;
import org.accordcrm.identity.text.Email;
import org.accordcrm.identity.text.Identifier;
import org.accordcrm.identity.text.OrganizationName;
import org.accordcrm.identity.text.PersonName;
import org.accordcrm.identity.text.Phone;
import org.accordcrm.identity.text.Pinyin;
import org.accordcrm.identity.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A profile in the form in which it is compared.
 *
 * @param kind never {@link Kind#UNKNOWN}
 * @param persons names of a person; empty for an organisation
 */
record Features(Kind kind, List<PersonName> persons, Map<Attribute, List<String>> values) {

    /** The columns. */
    enum Attribute {
        /** An organisation's name; in a person's record, the employer's. */
        ORGANIZATION,
        DATE,
        EMAIL,
        PHONE,
        STREET,
        CITY,
        POSTCODE,
        IDENTIFIER,
        CATEGORY,
        TEXT
    }

    List<String> of(Attribute attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    static Features of(Profile profile) {
        var kind = kind(profile);
        var builder = new Builder(country(profile));
        profile.values().stream()
                .filter(value -> value.type() == FieldType.HOUSE_NUMBER)
                .findFirst()
                .ifPresent(value -> builder.houseNumber = value.value());
        for (var value : profile.values()) {
            builder.add(kind, value);
        }
        var names = kind == Kind.PERSON ? names(profile) : List.<PersonName>of();
        return new Features(kind, names, builder.values);
    }

    private static Kind kind(Profile profile) {
        if (profile.kind() != Kind.UNKNOWN) {
            return profile.kind();
        }
        var organization = false;
        for (var value : profile.values()) {
            switch (value.type()) {
                case GIVEN_NAME, FAMILY_NAME, FULL_NAME, BIRTH_DATE -> {
                    if (!value.value().isBlank()) {
                        return Kind.PERSON;
                    }
                }
                case NAME -> organization |= !looksLikeAPerson(value.value());
                default -> organization |= value.type() == FieldType.ORGANIZATION_NAME;
            }
        }
        return organization ? Kind.ORGANIZATION : Kind.PERSON;
    }

    private static boolean looksLikeAPerson(String name) {
        if (OrganizationName.isEvident(name)) {
            return false;
        }
        var words = Text.words(Text.fold(name));
        if (Pinyin.hasHan(words)) {
            return words.length() <= 3;
        }
        return Text.split(words).size() <= 3 && Text.digits(words).isEmpty();
    }

    private static @Nullable String country(Profile profile) {
        if (profile.country() != null) {
            return profile.country();
        }
        return profile.values().stream()
                .filter(value -> value.type() == FieldType.COUNTRY
                        && value.value().strip().length() == 2)
                .map(value -> value.value().strip())
                .findFirst()
                .orElse(null);
    }

    private static List<PersonName> names(Profile profile) {
        var given = texts(profile, FieldType.GIVEN_NAME);
        var family = texts(profile, FieldType.FAMILY_NAME);
        var names = new ArrayList<PersonName>();
        for (int i = 0; i < Math.max(given.size(), family.size()); i++) {
            names.add(PersonName.ofParts(i < given.size() ? given.get(i) : "", i < family.size() ? family.get(i) : ""));
        }
        for (var type : List.of(FieldType.FULL_NAME, FieldType.NAME)) {
            for (var text : texts(profile, type)) {
                names.add(PersonName.ofFull(text));
            }
        }
        return names.stream()
                .filter(name -> !name.given().isEmpty() || !name.family().isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> texts(Profile profile, FieldType type) {
        return profile.values().stream()
                .filter(value -> value.type() == type)
                .map(FieldValue::value)
                .toList();
    }

    private static final class Builder {
        private final @Nullable String country;
        private String houseNumber = "";
        private final Map<Attribute, List<String>> values = new EnumMap<>(Attribute.class);

        Builder(@Nullable String country) {
            this.country = country;
        }

        void add(Kind kind, FieldValue field) {
            var text = field.value();
            switch (field.type()) {
                case ORGANIZATION_NAME -> put(Attribute.ORGANIZATION, Text.fold(text));
                case NAME -> {
                    if (kind == Kind.ORGANIZATION) {
                        put(Attribute.ORGANIZATION, Text.fold(text));
                    }
                }
                case BIRTH_DATE -> BirthDate.of(text).ifPresent(date -> put(Attribute.DATE, date));
                case EMAIL -> Email.of(text).ifPresent(email -> put(Attribute.EMAIL, email.toString()));
                case PHONE ->
                    Phone.of(text, country)
                            .ifPresent(phone -> put(
                                    Attribute.PHONE,
                                    phone.extension().isEmpty()
                                            ? phone.number()
                                            : phone.number() + "#" + phone.extension()));
                case STREET -> put(Attribute.STREET, Address.street(text, houseNumber));
                case ADDRESS -> put(Attribute.STREET, Address.street(text, ""));
                case CITY -> put(Attribute.CITY, Address.city(text));
                case POSTCODE -> put(Attribute.POSTCODE, Address.postcode(text));
                case IDENTIFIER -> Identifier.of(text).ifPresent(code -> put(Attribute.IDENTIFIER, code));
                case CATEGORY -> put(Attribute.CATEGORY, Text.words(Text.fold(text)));
                case TEXT -> put(Attribute.TEXT, Text.words(Text.fold(text)));
                case GIVEN_NAME, FAMILY_NAME, FULL_NAME, HOUSE_NUMBER, REGION, COUNTRY -> {}
            }
        }

        private void put(Attribute attribute, String value) {
            if (value.isEmpty() || Text.saysNothing(value)) {
                return;
            }
            var list = values.computeIfAbsent(attribute, _ -> new ArrayList<>(1));
            if (!list.contains(value)) {
                list.add(value);
            }
        }
    }
}
