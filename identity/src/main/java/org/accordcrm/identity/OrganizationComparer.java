package org.accordcrm.identity;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordcrm.identity.text.Email;

/** Compares organisations; the fields are those of {@link Shape#ORGANIZATIONS}. One thread only. */
final class OrganizationComparer extends Comparer {

    OrganizationComparer(Records records) {
        super(records, Shape.ORGANIZATIONS);
    }

    @Override
    long compare(int left, int right) {
        return at(0, name(left, right))
                | at(1, email(left, right))
                | at(2, phone(2, left, right))
                | at(3, address(3, left, right))
                | at(4, identifier(4, left, right))
                | at(5, category(5, left, right))
                | at(6, text(6, left, right))
                | at(7, cityAlone(7, left, right));
    }

    @Override
    boolean isResemblanceAlone(long pattern) {
        long others = pattern & ~(at(0, 15) | at(5, 15));
        return others == 0 && Shape.level(pattern, 0) < OrganizationLevels.SAME_CORE;
    }

    private int name(int left, int right) {
        int best = 0;
        float rarest = 0;
        for (int i = 0, n = records.organization.count(left), m = records.organization.count(right); i < n; i++) {
            for (int j = 0; j < m; j++) {
                int a = records.organization.code(left, i);
                int b = records.organization.code(right, j);
                int level = organizationName(a, b);
                if (level >= best) {
                    var names = records.organizations;
                    float rare = level >= OrganizationLevels.SAME_CORE
                            ? Math.max(names.cores.rarity(names.core(a)), names.cores.rarity(names.core(b)))
                            : 0;
                    rarest = level > best ? rare : Math.min(rare, rarest);
                    best = level;
                }
            }
        }
        rarity[0] = rarest;
        return best;
    }

    private int email(int left, int right) {
        var emails = records.email.dictionary;
        return best(1, records.email, left, right, 5, (x, y) -> {
            var a = emails.value(x);
            var b = emails.value(y);
            var domainA = a.substring(a.indexOf('@') + 1);
            var domainB = b.substring(b.indexOf('@') + 1);
            if (domainA.equals(domainB)) {
                return Email.isPublic(domainA) ? Strings.edits(a, b, 2) <= 2 ? 3 : 1 : 4;
            }
            if (Strings.edits(a, b, 2) <= 2) {
                return 3;
            }
            return Strings.jaroWinkler(domainA, domainB) >= 0.9 ? 2 : 1;
        });
    }

    @Override
    String display(int field, int slot) {
        return switch (field) {
            case 0 -> records.organization.display(slot);
            case 1 -> records.email.display(slot);
            case 2 -> records.phone.display(slot);
            case 3 -> address(records, slot);
            case 4 -> records.identifier.display(slot);
            case 5 -> records.category.display(slot);
            case 6 -> records.text.display(slot);
            default -> records.city.display(slot);
        };
    }

    static String address(Records records, int slot) {
        return Stream.of(records.street, records.postcode, records.city)
                .map(column -> column.display(slot))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
