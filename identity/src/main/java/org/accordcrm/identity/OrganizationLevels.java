package org.accordcrm.identity;

import java.util.HashSet;
import java.util.Set;
import org.accordcrm.identity.text.OrganizationName;
import org.accordcrm.identity.text.Pinyin;

/** How far two organisations' names agree. */
final class OrganizationLevels {

    static final int DIFFERENT = 1;
    /** One name is Han, the other is not, and they do not sound alike: one may be the other translated. */
    static final int TRANSLATED = 2;

    static final int SHARED_WORD = 3;
    static final int OTHER_BRANCH = 4;
    static final int SIMILAR = 5;
    static final int CONTAINED = 6;
    static final int CLOSE = 7;
    static final int OTHER_SCRIPT = 8;
    static final int SAME_CORE = 9;
    static final int EXACT = 10;

    private OrganizationLevels() {}

    static int of(OrganizationName a, OrganizationName b) {
        int level = cores(a, b);
        if (level >= SIMILAR
                && (!a.branch().equals(b.branch()) || !a.numbers().equals(b.numbers()) || citiesDiffer(a, b))) {
            return OTHER_BRANCH;
        }
        if (level == EXACT && !a.form().equals(b.form())) {
            return a.form().isEmpty() || b.form().isEmpty() || isOneFamily(a.form(), b.form()) ? SAME_CORE : CLOSE;
        }
        return level;
    }

    private static boolean citiesDiffer(OrganizationName a, OrganizationName b) {
        return !a.city().isEmpty() && !b.city().isEmpty() && !a.city().equals(b.city());
    }

    private static boolean isOneFamily(String a, String b) {
        return Set.of("ltd", "inc", "llc", "plc").contains(a)
                && Set.of("ltd", "inc", "llc", "plc").contains(b);
    }

    private static int cores(OrganizationName a, OrganizationName b) {
        if (a.core().equals(b.core())) {
            return EXACT;
        }
        boolean hanA = Pinyin.hasHan(a.core());
        boolean hanB = Pinyin.hasHan(b.core());
        if (hanA != hanB) {
            return otherScript(a, b);
        }
        if (hanA) {
            return chinese(a, b);
        }
        var plainA = a.core().replace(" ", "");
        var plainB = b.core().replace(" ", "");
        if (plainA.equals(plainB) || a.words().equals(b.words())) {
            return SAME_CORE;
        }
        if (a.core().length() > 4
                && (Strings.edits(plainA, plainB, 1) <= 1 || Strings.jaroWinkler(plainA, plainB) >= 0.95)) {
            return CLOSE;
        }
        return latin(a, b);
    }

    private static int latin(OrganizationName a, OrganizationName b) {
        var wordsA = a.words();
        var wordsB = b.words();
        var common = new HashSet<>(wordsA);
        common.retainAll(wordsB);
        int fewer = Math.min(wordsA.size(), wordsB.size());
        boolean contained =
                common.size() == fewer && a.brand().length() > 3 && b.brand().length() > 3;
        if (contained || isAcronym(a.core(), b.core()) || isAcronym(b.core(), a.core())) {
            return CONTAINED;
        }
        double dice = Strings.dice(a.latin(), b.latin());
        if (a.brand().equals(b.brand()) && a.brand().length() > 3 || dice >= 0.7) {
            return SIMILAR;
        }
        if (Strings.jaroWinkler(a.brand(), b.brand()) >= 0.93 && dice >= 0.5) {
            return SIMILAR;
        }
        return dice >= 0.45
                        || common.stream()
                                .anyMatch(word -> word.length() > 4 && a.brand().contains(word))
                ? SHARED_WORD
                : DIFFERENT;
    }

    private static boolean isAcronym(String shorter, String longer) {
        var words = org.accordcrm.identity.text.Text.split(longer);
        if (shorter.length() < 3 || words.size() != shorter.length()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).charAt(0) != shorter.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int chinese(OrganizationName a, OrganizationName b) {
        var longer = a.core().length() >= b.core().length() ? a.core() : b.core();
        var shorter = longer.equals(a.core()) ? b.core() : a.core();
        if (shorter.length() >= 4 && Strings.edits(a.core(), b.core(), 1) <= 1) {
            return CLOSE;
        }
        if (shorter.length() >= 2 && longer.startsWith(shorter)) {
            return CONTAINED;
        }
        if (a.brand().equals(b.brand())) {
            return SIMILAR;
        }
        return Strings.dice(a.core(), b.core()) >= 0.4 ? SHARED_WORD : DIFFERENT;
    }

    private static int otherScript(OrganizationName a, OrganizationName b) {
        if (a.brand().equals(b.brand())) {
            return OTHER_SCRIPT;
        }
        var plainA = a.latin().replace(" ", "");
        var plainB = b.latin().replace(" ", "");
        if (plainA.equals(plainB)) {
            return OTHER_SCRIPT;
        }
        if (a.brand().length() > 5 && Strings.edits(a.brand(), b.brand(), 1) <= 1) {
            return SIMILAR;
        }
        return Strings.jaroWinkler(a.brand(), b.brand()) >= 0.9 ? SHARED_WORD : TRANSLATED;
    }
}
