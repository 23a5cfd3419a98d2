package org.accordcrm.identity;

import java.util.List;

/** By which hashes persons are looked up. */
final class PersonKeys extends Keys {

    PersonKeys(Records records) {
        super(records);
    }

    private interface NameHash {
        /** 0 for none. */
        long of(int given, int family);
    }

    /** One key a name, or both orders if the source does not say which part is which. */
    private Family names(NameHash hash) {
        return (slot, sink) -> {
            for (int i = 0, n = records.names.count(slot); i < n; i++) {
                int name = records.names.code(slot, i);
                long key = hash.of(records.persons.given(name), records.persons.family(name));
                if (key != 0) {
                    sink.add(key);
                }
            }
        };
    }

    private Family given() {
        return names((given, _) -> given < 0 ? 0 : records.persons.given.hash(given));
    }

    private Family family() {
        return names((_, family) -> family < 0 ? 0 : records.persons.family.hash(family));
    }

    /** Either part, so that turned names meet. */
    private Family eitherName() {
        return (slot, sink) -> {
            given().of(slot, sink);
            family().of(slot, sink);
        };
    }

    private Family whole() {
        return names((given, family) -> given < 0 || family < 0
                ? 0
                : Strings.mix(records.persons.given.hash(given) + records.persons.family.hash(family)));
    }

    private Family sound() {
        return names((given, family) -> {
            if (given < 0 || family < 0) {
                return 0;
            }
            var first = Strings.soundex(latinGiven(given));
            var second = Strings.soundex(latinFamily(family));
            return first.isEmpty() || second.isEmpty() ? 0 : Strings.mix(Strings.hash(first) + Strings.hash(second));
        });
    }

    private Family initialAndFamily() {
        return names((given, family) ->
                given < 0 || family < 0 ? 0 : records.persons.family.hash(family) * 31 + initial(latinGiven(given)));
    }

    private Family givenAndInitial() {
        return names((given, family) ->
                given < 0 || family < 0 ? 0 : records.persons.given.hash(given) * 37 + initial(latinFamily(family)));
    }

    private static int initial(String latin) {
        return latin.isEmpty() ? 0 : latin.charAt(0);
    }

    private String latinGiven(int given) {
        return records.persons.given.latin.value(records.persons.given.latin(given));
    }

    private String latinFamily(int family) {
        return records.persons.family.latin.value(records.persons.family.latin(family));
    }

    private static String local(String email) {
        return email.substring(0, email.indexOf('@'));
    }

    private Family employers() {
        return (slot, sink) -> {
            for (int i = 0, n = records.organization.count(slot); i < n; i++) {
                var name = records.organizations.name(records.organization.code(slot, i));
                sink.add(Strings.hash(name.brand()));
            }
        };
    }

    private Family locals() {
        return parts(records.email, email -> {
            var local = local(email);
            return local.length() < 5 || org.accordcrm.identity.text.Email.isRole(local) ? "" : local;
        });
    }

    @Override
    List<Family> tight() {
        return List.of(
                values(records.email),
                phones(),
                values(records.identifier),
                whole(),
                both(family(), values(records.date)),
                both(given(), values(records.date)),
                both(values(records.date), values(records.postcode)),
                both(initialAndFamily(), values(records.postcode)),
                both(given(), values(records.postcode)),
                both(eitherName(), values(records.street)),
                both(initialAndFamily(), values(records.city)),
                both(givenAndInitial(), values(records.city)),
                both(initialAndFamily(), parts(records.date, date -> prefix(date, 4))),
                both(givenAndInitial(), parts(records.date, date -> prefix(date, 4))),
                both(eitherName(), employers()),
                sound(),
                locals());
    }

    @Override
    List<Family> loose() {
        return List.of(
                eitherName(),
                values(records.date),
                parts(records.date, date -> prefix(date, 6)),
                parts(records.date, date -> prefix(date, 4) + suffix(date, 2)),
                parts(records.date, date -> suffix(date, 4)),
                parts(records.email, email -> prefix(local(email), 5)),
                parts(records.phone, phone -> suffix(number(phone), 4)),
                parts(records.phone, phone -> prefix(suffix(number(phone), 8), 5)),
                names((given, _) -> given < 0 ? 0 : Strings.hash(Strings.soundex(latinGiven(given)))),
                names((_, family) -> family < 0 ? 0 : Strings.hash(Strings.soundex(latinFamily(family)))),
                values(records.street),
                employers());
    }

    @Override
    List<Family> second() {
        return List.of(
                given(),
                family(),
                values(records.city),
                values(records.postcode),
                parts(records.date, date -> prefix(date, 6)),
                locals(),
                employers());
    }
}
