package org.accordcrm.identity.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A person's name in its parts, folded. Immutable.
 *
 * @param given may be empty, an initial, or several names joined by blanks
 * @param family may be empty
 * @param generation "jr", "sr", "ii" and the like, or empty
 * @param ordered whether the source says which part is which; where not, both orders are compared alike
 */
public record PersonName(String given, String family, String generation, boolean ordered) {

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "herr",
            "frau",
            "hr",
            "fr",
            "dipl",
            "ing",
            "med",
            "phil",
            "rer",
            "nat",
            "sir",
            "dame",
            "mag",
            "mme",
            "mlle",
            "monsieur",
            "madame",
            "sr.",
            "sra",
            "msc",
            "bsc",
            "mba",
            "phd");
    private static final Set<String> GENERATIONS =
            Set.of("jr", "sr", "junior", "senior", "ii", "iii", "iv", "jun", "sen");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "la", "le", "zu", "zur", "zum", "ter",
            "ten", "el", "al", "bin", "ben", "st");
    private static final List<String> CALLED = List.of("先生", "女士", "小姐", "经理", "总经理", "老师", "博士");

    /** Reads a name whose parts the source keeps apart; either may be blank. */
    public static PersonName ofParts(String given, String family) {
        var g = clean(given);
        var f = clean(family);
        var generation = new StringBuilder();
        var givenPart = joinPinyin(withoutTitles(g, generation));
        var familyPart = withoutTitles(f, generation);
        if (Han.hasHan(familyPart) || Han.hasHan(givenPart)) {
            givenPart = givenPart.replace(" ", "");
            familyPart = familyPart.replace(" ", "");
        }
        return new PersonName(givenPart, familyPart, generation.toString(), true);
    }

    /** Reads a whole name in any order: 周婷, Zhou Ting, LI Jiao, "Osei, Daniel", Dr. Ida van der Berg. */
    public static PersonName ofFull(String fullName) {
        var folded = Text.fold(fullName);
        int comma = folded.indexOf(',');
        if (comma > 0 && comma < folded.length() - 1) {
            var after = folded.substring(comma + 1).strip();
            if (!GENERATIONS.contains(Text.words(after))) {
                return ofParts(after, folded.substring(0, comma));
            }
        }
        var generation = new StringBuilder();
        var words = withoutTitles(Text.words(folded), generation);
        if (Han.hasHan(words)) {
            return ofHan(words.replace(" ", ""), generation.toString());
        }
        var parts = Text.split(words);
        if (parts.size() < 2) {
            return new PersonName(parts.isEmpty() ? "" : parts.getFirst(), "", generation.toString(), false);
        }
        return ofLatin(fullName, parts, generation.toString());
    }

    private static PersonName ofHan(String words, String generation) {
        var name = words;
        for (var title : CALLED) {
            if (name.endsWith(title) && name.length() > title.length()) {
                name = name.substring(0, name.length() - title.length());
            }
        }
        if (name.length() > 4 || name.length() == 1) {
            return new PersonName(name.length() == 1 ? "" : name, name.length() == 1 ? name : "", generation, true);
        }
        int surname = Han.surnameLength(name);
        return new PersonName(name.substring(surname), name.substring(0, surname), generation, true);
    }

    private static PersonName ofLatin(String raw, List<String> parts, String generation) {
        var first = parts.getFirst();
        var last = parts.getLast();
        boolean chinese = parts.stream().allMatch(PersonName::isPinyin);
        if (chinese) {
            boolean firstIsSurname = Han.SURNAME_SYLLABLES.contains(first);
            boolean lastIsSurname = Han.SURNAME_SYLLABLES.contains(last);
            boolean familyFirst = isUpper(raw, first) && !isUpper(raw, last) || firstIsSurname && !lastIsSurname;
            boolean familyLast = isUpper(raw, last) && !isUpper(raw, first) || lastIsSurname && !firstIsSurname;
            boolean sure = familyFirst != familyLast;
            return familyFirst && sure
                    ? new PersonName(String.join("", parts.subList(1, parts.size())), first, generation, true)
                    : new PersonName(String.join("", parts.subList(0, parts.size() - 1)), last, generation, sure);
        }
        if (parts.size() == 2 && isUpper(raw, first) && !isUpper(raw, last) && first.length() > 1) {
            return new PersonName(last, first, generation, true);
        }
        int family = parts.size() - 1;
        while (family > 1 && PARTICLES.contains(parts.get(family - 1))) {
            family--;
        }
        return new PersonName(
                String.join(" ", parts.subList(0, family)),
                String.join(" ", parts.subList(family, parts.size())),
                generation,
                true);
    }

    /** Whether a word can be one or more syllables of pinyin. */
    static boolean isPinyin(String word) {
        if (Han.isSyllable(word) || word.equals("lyu") || word.equals("nyu")) {
            return true;
        }
        for (int cut = Math.min(6, word.length() - 1); cut > 0; cut--) {
            if (Han.isSyllable(word.substring(0, cut)) && isPinyin(word.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUpper(String raw, String word) {
        return word.length() > 1 && raw.contains(word.toUpperCase(java.util.Locale.ROOT));
    }

    private static String joinPinyin(String given) {
        if (given.indexOf(' ') > 0 && Text.split(given).stream().allMatch(PersonName::isPinyin)) {
            return given.replace(" ", "");
        }
        return given;
    }

    private static String clean(String part) {
        var folded = Text.fold(part);
        return Text.saysNothing(folded) ? "" : Text.words(folded);
    }

    private static String withoutTitles(String words, StringBuilder generation) {
        if (words.indexOf(' ') < 0) {
            return words;
        }
        var kept = new ArrayList<String>();
        for (var word : Text.split(words)) {
            if (!kept.isEmpty() && GENERATIONS.contains(word)) {
                generation.append(word.startsWith("s") ? "sr" : word.startsWith("j") ? "jr" : word);
            } else if (!TITLES.contains(word)) {
                kept.add(word);
            }
        }
        return kept.isEmpty() ? words : String.join(" ", kept);
    }

    /** The Latin form by which names of both scripts are looked up: the pinyin of a Chinese part, else its spelling. */
    public static String latinFamily(String family) {
        if (family.isEmpty()) {
            return "";
        }
        return umlaut(
                Han.isHan(family.charAt(0)) && family.length() <= 2
                        ? Han.surnameReadings(family).getFirst()
                        : Han.hasHan(family) ? Pinyin.of(family).joined() : Text.spelling(family));
    }

    /** As {@link #latinFamily}, for a given name. */
    public static String latinGiven(String given) {
        return umlaut(Han.hasHan(given) ? Pinyin.of(given).joined() : Text.spelling(given));
    }

    /** Every Latin form of a surname: 单 is shan and dan. */
    public static List<String> latinFamilies(String family) {
        if (family.isEmpty() || !Han.isHan(family.charAt(0)) || family.length() > 2) {
            return List.of(latinFamily(family));
        }
        return Han.surnameReadings(family).stream().map(PersonName::umlaut).toList();
    }

    /** LYU, LV and LU on passports are one name. */
    private static String umlaut(String latin) {
        if (latin.indexOf('l') < 0 && latin.indexOf('n') < 0) {
            return latin;
        }
        return latin.replace("lyu", "lu")
                .replace("nyu", "nu")
                .replace("lv", "lu")
                .replace("nv", "nu");
    }
}
