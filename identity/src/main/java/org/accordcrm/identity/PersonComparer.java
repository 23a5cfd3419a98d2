package org.accordcrm.identity;

import org.accordcrm.identity.text.Nicknames;
import org.accordcrm.identity.text.PersonName;
import org.accordcrm.identity.text.Pinyin;

/** Compares persons; the fields are those of {@link Shape#PERSONS}. One thread only. */
final class PersonComparer extends Comparer {

    private static final int DIFFERENT = 1;
    private static final int SIMILAR = 2;
    private static final int CLOSE = 3;
    private static final int OTHER_SCRIPT = 4;
    private static final int EXACT = 5;

    private final LevelCache givens = new LevelCache();
    private final LevelCache families = new LevelCache();
    private final LevelCache wholes = new LevelCache();

    PersonComparer(Records records) {
        super(records, Shape.PERSONS);
    }

    @Override
    long compare(int left, int right) {
        return names(left, right)
                | at(2, date(2, left, right))
                | at(3, personEmail(3, left, right))
                | at(4, phone(4, left, right))
                | at(5, address(5, left, right))
                | at(6, employer(left, right))
                | at(7, identifier(7, left, right))
                | at(8, category(8, left, right))
                | at(9, text(9, left, right))
                | at(10, cityAlone(10, left, right));
    }

    private int employer(int left, int right) {
        return best(6, records.organization, left, right, 4, (a, b) -> switch (organizationName(a, b)) {
            case OrganizationLevels.EXACT, OrganizationLevels.SAME_CORE -> 4;
            case OrganizationLevels.OTHER_SCRIPT, OrganizationLevels.CLOSE -> 3;
            case OrganizationLevels.CONTAINED, OrganizationLevels.SIMILAR, OrganizationLevels.OTHER_BRANCH -> 2;
            default -> 1;
        });
    }

    /** Given and family name of the two names that agree best. */
    private long names(int left, int right) {
        long best = 0;
        int bestSum = -1;
        float rareGiven = 0;
        float rareFamily = 0;
        for (int i = 0, n = records.names.count(left), m = records.names.count(right); i < n; i++) {
            for (int j = 0; j < m; j++) {
                int a = records.names.code(left, i);
                int b = records.names.code(right, j);
                int levels = whole(a, b);
                int sum = (levels & 15) + (levels >>> 4 & 15);
                if (sum < bestSum) {
                    continue;
                }
                boolean swapped = levels >>> 8 == 1;
                float given = rarity(
                        records.persons.given,
                        levels & 15,
                        records.persons.given(a),
                        swapped ? -1 : records.persons.given(b));
                float family = rarity(
                        records.persons.family,
                        levels >>> 4 & 15,
                        records.persons.family(a),
                        swapped ? -1 : records.persons.family(b));
                float rarer = given + family - rareGiven - rareFamily;
                if (sum > bestSum || rarer < 0 || rarer == 0 && (levels & 255) > best) {
                    rareGiven = given;
                    rareFamily = family;
                    best = levels & 255;
                }
                bestSum = sum;
            }
        }
        rarity[0] = rareGiven;
        rarity[1] = rareFamily;
        return best;
    }

    private static float rarity(PersonNames.Part part, int level, int a, int b) {
        if (level == EXACT && a >= 0 && b >= 0) {
            return Math.max(part.written.rarity(a), part.written.rarity(b));
        }
        if (level == OTHER_SCRIPT && a >= 0 && b >= 0) {
            return Math.max(part.latin.rarity(part.latin(a)), part.latin.rarity(part.latin(b)));
        }
        return 0;
    }

    /** Given level, family level shifted by 4, and 256 if the order was turned. */
    private int whole(int a, int b) {
        int known = wholes.get(a, b);
        if (known < 0) {
            known = ordered(a, b);
            wholes.put(a, b, known);
        }
        return known;
    }

    private int ordered(int a, int b) {
        var persons = records.persons;
        var left = persons.name(a);
        var right = persons.name(b);
        int given = given(persons.given(a), persons.given(b));
        if (!left.generation().isEmpty()
                && !right.generation().isEmpty()
                && !left.generation().equals(right.generation())) {
            given = Math.min(given, DIFFERENT);
        }
        int family = family(persons.family(a), persons.family(b));
        int straight = given | family << 4;
        if (given + family >= EXACT + CLOSE
                || left.given().isEmpty()
                || left.family().isEmpty()
                || right.given().isEmpty()
                || right.family().isEmpty()) {
            return straight;
        }
        if (!mayTurn(a, b)) {
            return straight;
        }
        int first = crossed(persons.given(a), persons.family(b));
        int second = crossed(persons.given(b), persons.family(a));
        if (Math.min(first, second) < CLOSE || first + second <= given + family) {
            return straight;
        }
        boolean open = !left.ordered() || !right.ordered();
        int high = Math.max(first, second);
        int low = Math.min(first, second);
        return 256 | (open ? high | low << 4 : high | Math.min(low, CLOSE) << 4);
    }

    /** Whether the first letters allow that one name is the other turned round. */
    private boolean mayTurn(int a, int b) {
        return initial(records.persons.given, records.persons.given(a))
                        == initial(records.persons.family, records.persons.family(b))
                && initial(records.persons.given, records.persons.given(b))
                        == initial(records.persons.family, records.persons.family(a));
    }

    private static char initial(PersonNames.Part part, int code) {
        var latin = part.latin.value(part.latin(code));
        return latin.isEmpty() ? ' ' : latin.charAt(0);
    }

    private int crossed(int given, int family) {
        var givens = records.persons.given;
        var families = records.persons.family;
        return part(
                givens.written.value(given),
                families.written.value(family),
                givens.latin.value(givens.latin(given)),
                families.latin.value(families.latin(family)),
                true);
    }

    private int given(int a, int b) {
        return part(records.persons.given, a, b, givens, false);
    }

    private int family(int a, int b) {
        return part(records.persons.family, a, b, families, true);
    }

    private static int part(PersonNames.Part part, int a, int b, LevelCache cache, boolean family) {
        if (a < 0 || b < 0) {
            return 0;
        }
        if (a == b) {
            return EXACT;
        }
        int known = cache.get(a, b);
        if (known < 0) {
            var spelledA = part.latin.value(part.latin(a));
            var spelledB = part.latin.value(part.latin(b));
            known = part(part.written.value(a), part.written.value(b), spelledA, spelledB, family);
            cache.put(a, b, known);
        }
        return known;
    }

    /** Names as written, and in Latin. */
    private static int part(String a, String b, String spelledA, String spelledB, boolean family) {
        if (a.equals(b)) {
            return EXACT;
        }
        boolean hanA = Pinyin.hasHan(a);
        boolean hanB = Pinyin.hasHan(b);
        if (hanA && hanB) {
            return chinese(a, b, spelledA.equals(spelledB));
        }
        if (hanA || hanB) {
            return otherScript(hanA ? a : b, hanA ? spelledB : spelledA, family);
        }
        return spelledA.equals(spelledB) ? EXACT : latin(a, b, spelledA, spelledB);
    }

    private static int latin(String a, String b, String spellingA, String spellingB) {
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0) ? SIMILAR : DIFFERENT;
        }
        double similar = Strings.jaroWinkler(spellingA, spellingB);
        int shorter = Math.min(spellingA.length(), spellingB.length());
        if (similar >= 0.92 || shorter > 3 && Strings.edits(spellingA, spellingB, 1) <= 1 || Nicknames.areAlike(a, b)) {
            return CLOSE;
        }
        if (a.indexOf(' ') > 0 || b.indexOf(' ') > 0) {
            var wordsA = org.accordcrm.identity.text.Text.split(a);
            var wordsB = org.accordcrm.identity.text.Text.split(b);
            if (wordsA.containsAll(wordsB) || wordsB.containsAll(wordsA)) {
                return CLOSE;
            }
            if (wordsA.getFirst().equals(wordsB.getFirst())
                    || Nicknames.areAlike(wordsA.getFirst(), wordsB.getFirst())) {
                return SIMILAR;
            }
        }
        return similar >= 0.80 ? SIMILAR : DIFFERENT;
    }

    /** One sound is a slip of the input method; of two characters, a common one is a slip of the hand. */
    private static int chinese(String a, String b, boolean sameSound) {
        if (sameSound) {
            return CLOSE;
        }
        boolean shares = a.length() + b.length() > 2
                && (a.indexOf(b.charAt(0)) >= 0 || a.indexOf(b.charAt(b.length() - 1)) >= 0);
        return shares ? SIMILAR : DIFFERENT;
    }

    private static int otherScript(String han, String latin, boolean family) {
        var spelled = latin.replace(" ", "");
        var readings = family ? PersonName.latinFamilies(han) : java.util.List.of(PersonName.latinGiven(han));
        if (readings.contains(spelled)) {
            return OTHER_SCRIPT;
        }
        var reading = readings.getFirst();
        if (spelled.length() == 1) {
            return reading.startsWith(spelled) ? SIMILAR : DIFFERENT;
        }
        if (spelled.length() > 3 && Strings.edits(reading, spelled, 1) <= 1) {
            return SIMILAR;
        }
        return DIFFERENT;
    }

    @Override
    String display(int field, int slot) {
        return switch (field) {
            case 0, 1 -> {
                var out = new StringBuilder();
                for (int i = 0, n = records.names.count(slot); i < n; i++) {
                    var name = records.persons.name(records.names.code(slot, i));
                    var part = field == 0 ? name.given() : name.family();
                    out.append(out.isEmpty() || part.isEmpty() ? "" : " · ").append(part);
                }
                yield out.toString();
            }
            case 2 -> records.date.display(slot);
            case 3 -> records.email.display(slot);
            case 4 -> records.phone.display(slot);
            case 5 -> address(slot);
            case 6 -> records.organization.display(slot);
            case 7 -> records.identifier.display(slot);
            case 8 -> records.category.display(slot);
            case 9 -> records.text.display(slot);
            default -> records.city.display(slot);
        };
    }

    private String address(int slot) {
        return OrganizationComparer.address(records, slot);
    }
}
