package org.accordcrm.identity;

import java.util.Arrays;
import org.accordcrm.identity.text.Email;
import org.accordcrm.identity.text.Identifier;

/**
 * Compares two records of one kind field by field. Symmetric. One thread only; several may share the records as long as
 * nobody writes.
 */
abstract class Comparer {

    final Records records;
    final Shape shape;
    /** Per field of the last comparison, log2 of how rare the value is on which both agree; 0 if they do not. */
    final float[] rarity;

    private final LevelCache dates = new LevelCache();
    private final LevelCache streets = new LevelCache();
    private final LevelCache organizations = new LevelCache();

    Comparer(Records records, Shape shape) {
        this.records = records;
        this.shape = shape;
        this.rarity = new float[shape.size()];
    }

    static Comparer of(Kind kind, Records records) {
        return kind == Kind.PERSON ? new PersonComparer(records) : new OrganizationComparer(records);
    }

    /** Levels of all fields, four bits each; sets {@link #rarity}. */
    final long pattern(int left, int right) {
        Arrays.fill(rarity, 0);
        return compare(left, right);
    }

    abstract long compare(int left, int right);

    /** Whether nothing but names could be compared, and they are not the same. */
    boolean isResemblanceAlone(long pattern) {
        return false;
    }

    /** The values of a field, for people to read. */
    abstract String display(int field, int slot);

    final long at(int field, int level) {
        return (long) level << field * 4;
    }

    /** How two values compare. */
    interface Levels {
        int of(int left, int right);
    }

    /** The best level over all values of both records; the rarest value on which they agree counts. */
    final int best(int field, Column column, int left, int right, int top, Levels levels) {
        int best = 0;
        float rarest = 0;
        for (int i = 0, n = column.count(left), m = column.count(right); i < n; i++) {
            int a = column.code(left, i);
            if (column.dictionary.isPlaceholder(a)) {
                continue;
            }
            for (int j = 0; j < m; j++) {
                int b = column.code(right, j);
                if (column.dictionary.isPlaceholder(b)) {
                    continue;
                }
                int level = a == b ? top : levels.of(a, b);
                if (level >= best) {
                    float rare = a == b ? column.dictionary.rarity(a) : 0;
                    rarest = level > best ? rare : Math.min(rare, rarest);
                    best = level;
                }
            }
        }
        if (best == top) {
            rarity[field] = rarest;
        }
        return best;
    }

    final int date(int field, int left, int right) {
        return best(field, records.date, left, right, 5, (a, b) -> {
            int known = dates.get(a, b);
            if (known < 0) {
                known = date(records.date.dictionary.value(a), records.date.dictionary.value(b));
                dates.put(a, b, known);
            }
            return known;
        });
    }

    private static int date(String a, String b) {
        boolean year = a.regionMatches(0, b, 0, 4);
        boolean swapped = year && a.regionMatches(4, b, 6, 2) && a.regionMatches(6, b, 4, 2);
        int edits = Strings.edits(a, b, 2);
        if (swapped || edits <= 1) {
            return 4;
        }
        int parts = (year ? 1 : 0) + (a.regionMatches(4, b, 4, 2) ? 1 : 0) + (a.regionMatches(6, b, 6, 2) ? 1 : 0);
        if (parts >= 2 || edits <= 2) {
            return 3;
        }
        int years = Math.abs(Integer.parseInt(a, 0, 4, 10) - Integer.parseInt(b, 0, 4, 10));
        return parts == 0 && years >= 15 && years <= 60 ? 1 : 2;
    }

    final int phone(int field, int left, int right) {
        var phones = records.phone.dictionary;
        return best(field, records.phone, left, right, 4, (x, y) -> {
            var a = phones.value(x);
            var b = phones.value(y);
            int extensionA = a.indexOf('#');
            int extensionB = b.indexOf('#');
            var numberA = extensionA < 0 ? a : a.substring(0, extensionA);
            var numberB = extensionB < 0 ? b : b.substring(0, extensionB);
            if (isSameNumber(numberA, numberB)) {
                return extensionA >= 0 && extensionB >= 0 ? 2 : 4;
            }
            return numberA.length() >= 7 && Strings.edits(numberA, numberB, 2) <= (numberA.length() > 9 ? 2 : 1)
                    ? 3
                    : 1;
        });
    }

    private static boolean isSameNumber(String a, String b) {
        return a.equals(b)
                || Math.min(a.length(), b.length()) >= 7
                        && a.length() != b.length()
                        && (a.endsWith(b) || b.endsWith(a));
    }

    final int identifier(int field, int left, int right) {
        var identifiers = records.identifier.dictionary;
        return best(field, records.identifier, left, right, 4, (x, y) -> {
            var a = identifiers.value(x);
            var b = identifiers.value(y);
            if (Math.abs(a.length() - b.length()) > 3) {
                return 0;
            }
            if (a.length() >= 6 && Strings.edits(a, b, 2) <= 2) {
                return Identifier.isCreditCode(a) && Identifier.isCreditCode(b) ? 2 : 3;
            }
            return Identifier.isCreditCode(a) && Identifier.isCreditCode(b) ? 1 : 2;
        });
    }

    final int category(int field, int left, int right) {
        return best(field, records.category, left, right, 2, (_, _) -> 1);
    }

    final int text(int field, int left, int right) {
        var texts = records.text.dictionary;
        return best(
                field,
                records.text,
                left,
                right,
                3,
                (a, b) -> Strings.dice(texts.value(a), texts.value(b)) >= 0.6 ? 2 : 1);
    }

    /** Street, postcode and city in one, since they depend on each other; not compared where only the city can be. */
    final int address(int field, int left, int right) {
        int street = best(field, records.street, left, right, 4, this::street);
        float rareStreet = rarity[field];
        rarity[field] = 0;
        int postcode = best(field, records.postcode, left, right, 2, (_, _) -> 1);
        float rarePostcode = rarity[field];
        rarity[field] = 0;
        if (street + postcode == 0) {
            return 0;
        }
        int city = best(field, records.city, left, right, 2, this::city);
        if (street == 4) {
            rarity[field] = rareStreet;
            return 7;
        }
        if (street == 3) {
            rarity[field] = 0;
            return 6;
        }
        if (postcode == 2) {
            rarity[field] = rarePostcode;
            return city == 2 ? 5 : 4;
        }
        if (city == 2) {
            return 3;
        }
        rarity[field] = 0;
        return street == 2 ? 2 : 1;
    }

    /** The city where nothing finer can be compared: how often it is alone says nothing of whether two records are one. */
    final int cityAlone(int field, int left, int right) {
        boolean finer = records.street.count(left) > 0 && records.street.count(right) > 0
                || records.postcode.count(left) > 0 && records.postcode.count(right) > 0;
        return finer ? 0 : best(field, records.city, left, right, 2, this::city);
    }

    private int city(int a, int b) {
        var left = records.city.dictionary.value(a);
        var right = records.city.dictionary.value(b);
        return Math.min(left.length(), right.length()) > 4 && Strings.jaroWinkler(left, right) >= 0.92 ? 2 : 1;
    }

    private int street(int a, int b) {
        int known = streets.get(a, b);
        if (known < 0) {
            var left = records.street.dictionary.value(a);
            var right = records.street.dictionary.value(b);
            known = street(left, right);
            streets.put(a, b, known);
        }
        return known;
    }

    private static int street(String left, String right) {
        if (Math.min(left.length(), right.length()) > 5 && Strings.edits(left, right, 2) <= 2) {
            return 3;
        }
        double dice = Strings.dice(left, right);
        if (dice < 0.6) {
            return 1;
        }
        double similar = Strings.jaroWinkler(left, right);
        boolean close = similar >= 0.93 && dice >= 0.75
                || similar >= 0.9
                        && org.accordcrm.identity.text.Text.digits(left)
                                .equals(org.accordcrm.identity.text.Text.digits(right));
        return close ? 3 : 2;
    }

    /** Levels 1 different, 2 similar, 3 close, 4 exact for a person's address. */
    final int personEmail(int field, int left, int right) {
        var emails = records.email.dictionary;
        int level = best(field, records.email, left, right, 4, (x, y) -> {
            var a = emails.value(x);
            var b = emails.value(y);
            var localA = a.substring(0, a.indexOf('@'));
            var localB = b.substring(0, b.indexOf('@'));
            if (localA.equals(localB)) {
                return Email.isRole(localA) ? 1 : 3;
            }
            if (Strings.edits(a, b, 2) <= 2) {
                return 3;
            }
            return Strings.jaroWinkler(localA, localB) >= 0.88 ? 2 : 1;
        });
        return level;
    }

    /** Level of two organisations' names by their codes, as in {@link Shape#ORGANIZATIONS}. */
    final int organizationName(int a, int b) {
        if (a == b) {
            return OrganizationLevels.EXACT;
        }
        int known = organizations.get(a, b);
        if (known < 0) {
            known = OrganizationLevels.of(records.organizations.name(a), records.organizations.name(b));
            organizations.put(a, b, known);
        }
        return known;
    }
}
