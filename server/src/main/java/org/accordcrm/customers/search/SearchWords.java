package org.accordcrm.customers.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.accordcrm.customers.golden.Values;
import org.accordcrm.identity.text.Pinyin;
import org.accordcrm.identity.text.Text;

/**
 * Turns values into the text that is searched. Everything is folded; a trigram index finds any part of three or more
 * characters in it. Two Chinese characters are no trigram, so each pair also stands as a word of its own, as do the pinyin
 * and its initials.
 */
public final class SearchWords {

    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("[+0-9() ./-]*");

    private final Set<String> words = new LinkedHashSet<>();

    /** A name: found by any part, by its pinyin, and by the initials of its pinyin. */
    public void addName(String name, boolean ofPerson) {
        var folded = add(name);
        if (Values.isHan(folded)) {
            var pinyin = ofPerson ? Pinyin.ofPerson(name) : Pinyin.of(name);
            words.add(pinyin.joined());
            words.add(pinyin.initials());
        }
        var umlauts = Text.fold(withoutUmlauts(name));
        if (!umlauts.equals(folded)) {
            words.add(umlauts);
        }
    }

    /** A number or a key: found with its marks and without them. */
    public void addNumber(String number) {
        var bare = NOT_ALPHANUMERIC.matcher(add(number)).replaceAll("");
        if (!bare.isEmpty()) {
            words.add(bare);
        }
    }

    /** Any other text. */
    public String add(String text) {
        var folded = Text.fold(text);
        if (!folded.isEmpty()) {
            words.add(folded);
            addPairs(folded);
        }
        return folded;
    }

    /** The words, each with a space before and after it. */
    public String text() {
        return words.isEmpty() ? "" : " " + String.join(" ", words) + " ";
    }

    private void addPairs(String folded) {
        if (!Values.isHan(folded)) {
            return;
        }
        for (var at = 0; at < folded.length(); at++) {
            if (isHan(folded.charAt(at))) {
                var end = at + 1 < folded.length() && isHan(folded.charAt(at + 1)) ? at + 2 : at + 1;
                words.add(folded.substring(at, end));
            }
        }
    }

    private static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static String withoutUmlauts(String name) {
        return name.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue");
    }

    /**
     * What has to be found for a question: for each of its words a pattern of SQL's LIKE. All must fit.
     *
     * @return empty if the question has no letter or digit
     */
    public static List<String> patterns(String question) {
        var folded = Text.fold(question);
        if (isPhone(folded)) {
            return List.of("%" + digits(folded) + "%");
        }
        return wordsOf(folded).stream().map(SearchWords::pattern).distinct().toList();
    }

    /** The question's words that a typo may hide in: long enough, and Latin. */
    public static List<String> fuzzyWords(String question) {
        return wordsOf(Text.fold(question)).stream()
                .filter(word -> word.length() >= 4
                        && !Values.isHan(word)
                        && word.chars().anyMatch(Character::isLetter))
                .toList();
    }

    private static Collection<String> wordsOf(String folded) {
        return List.of(folded.split(" ")).stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /** One or two characters are found where a word begins with them: a part that short has no trigram. */
    private static String pattern(String word) {
        var escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return (word.length() <= 2 ? "% " : "%") + escaped + "%";
    }

    /** Whether a pattern is the beginning of a Latin word, of one letter or two: very many customers have one like it. */
    public static boolean isWide(String pattern) {
        return pattern.startsWith("% ") && !Values.isHan(pattern);
    }

    /** Five digits or more and nothing but the marks that stand in phone numbers. */
    private static boolean isPhone(String folded) {
        return NUMBER.matcher(folded).matches()
                && folded.chars().filter(Character::isDigit).count() >= 5;
    }

    /** Without the zeros that stand for "long distance" and are not part of the number as it is kept. */
    private static String digits(String folded) {
        return folded.replaceAll("[^0-9]", "").replaceFirst("^0+(?=\\d{4})", "");
    }
}
