package org.accordcrm.identity;

import java.util.List;
import java.util.function.Function;
import org.accordcrm.identity.text.Email;
import org.accordcrm.identity.text.OrganizationName;
import org.accordcrm.identity.text.Pinyin;

/** By which hashes organisations are looked up. */
final class OrganizationKeys extends Keys {

    OrganizationKeys(Records records) {
        super(records);
    }

    private Family names(Function<OrganizationName, String> part) {
        return (slot, sink) -> {
            for (int i = 0, n = records.organization.count(slot); i < n; i++) {
                var text = part.apply(records.organizations.name(records.organization.code(slot, i)));
                if (!text.isEmpty()) {
                    sink.add(Strings.hash(text));
                }
            }
        };
    }

    private Family words() {
        return (slot, sink) -> {
            for (int i = 0, n = records.organization.count(slot); i < n; i++) {
                for (var word : records.organizations
                        .name(records.organization.code(slot, i))
                        .words()) {
                    if (word.length() > 3) {
                        sink.add(Strings.hash(word));
                    }
                }
            }
        };
    }

    private static String domain(String email) {
        var domain = email.substring(email.indexOf('@') + 1);
        return Email.isPublic(domain) ? "" : domain;
    }

    private static String opening(OrganizationName name) {
        return Pinyin.hasHan(name.core())
                ? prefix(name.core(), 2)
                : prefix(name.core().replace(" ", ""), 4);
    }

    @Override
    List<Family> tight() {
        return List.of(
                values(records.email),
                parts(records.email, OrganizationKeys::domain),
                phones(),
                values(records.identifier),
                names(OrganizationName::core),
                names(OrganizationName::brand),
                values(records.street),
                both(names(OrganizationKeys::opening), values(records.city)),
                both(names(OrganizationKeys::opening), values(records.postcode)));
    }

    @Override
    List<Family> loose() {
        return List.of(
                words(),
                names(OrganizationKeys::opening),
                names(name -> prefix(name.brand(), 6)),
                names(name -> suffix(name.core(), 4)),
                parts(records.email, email -> prefix(domain(email), 5)),
                parts(records.street, street -> prefix(street, 5)),
                parts(records.phone, phone -> suffix(number(phone), 5)),
                parts(records.phone, phone -> prefix(suffix(number(phone), 8), 5)),
                names(name -> Strings.soundex(name.brand())),
                values(records.postcode));
    }

    @Override
    List<Family> second() {
        return List.of(
                values(records.city),
                values(records.postcode),
                names(OrganizationName::core),
                values(records.street),
                phones());
    }
}
