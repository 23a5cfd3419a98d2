package org.accordcrm.identity.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The reading of a Chinese text without tones. Latin letters and digits in it are kept; ü is written v.
 *
 * @param syllables one for each character, or for each run of Latin letters or digits
 */
public record Pinyin(List<String> syllables) {

    public Pinyin {
        syllables = List.copyOf(syllables);
    }

    /** Reads any text: 苏州子午 is su zhou zi wu. */
    public static Pinyin of(String text) {
        return new Pinyin(read(Text.fold(text)));
    }

    /** Reads a person's name, its first character as a surname: 单雄信 is shan xiong xin. */
    public static Pinyin ofPerson(String fullName) {
        var name = Text.fold(fullName).replace(" ", "");
        if (name.isEmpty() || !Han.isHan(name.charAt(0))) {
            return of(fullName);
        }
        int surname = Han.surnameLength(name);
        var syllables = new ArrayList<String>();
        if (surname == 1) {
            syllables.add(Han.surnameReadings(name.substring(0, 1)).getFirst());
        } else {
            var joined = Han.surnameReadings(name.substring(0, 2)).getFirst();
            var second = Han.reading(name.charAt(1));
            int cut = joined.endsWith(second) ? joined.length() - second.length() : joined.length() / 2;
            syllables.add(joined.substring(0, cut));
            syllables.add(joined.substring(cut));
        }
        syllables.addAll(read(name.substring(surname)));
        return new Pinyin(syllables);
    }

    /** All syllables as one word: suzhouziwu. */
    public String joined() {
        return String.join("", syllables);
    }

    /** The first letter of each syllable: szzw. */
    public String initials() {
        var out = new StringBuilder(syllables.size());
        for (var syllable : syllables) {
            out.append(syllable.charAt(0));
        }
        return out.toString();
    }

    /** Whether a text has a Chinese character at all. */
    public static boolean hasHan(String text) {
        return Han.hasHan(text);
    }

    private static List<String> read(String folded) {
        var syllables = new ArrayList<String>();
        var run = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            var word = Han.wordReading(folded, i);
            var reading = word.isEmpty() ? Han.reading(c) : word;
            if (reading.isEmpty() && Character.isLetterOrDigit(c)) {
                run.append(c);
                continue;
            }
            if (!run.isEmpty()) {
                syllables.add(run.toString());
                run.setLength(0);
            }
            if (!word.isEmpty()) {
                syllables.addAll(Text.split(word));
                i++;
            } else if (!reading.isEmpty()) {
                syllables.add(reading);
            }
        }
        if (!run.isEmpty()) {
            syllables.add(run.toString());
        }
        return syllables;
    }
}
