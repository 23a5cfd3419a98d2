package org.accordcrm.identity.text;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Folds text so that what people write differently and mean alike becomes equal. */
public final class Text {

    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
    private static final Set<String> NOTHING = Set.of(
            "",
            "n/a",
            "na",
            "n.a.",
            "none",
            "null",
            "nil",
            "nan",
            "unknown",
            "unbekannt",
            "keine",
            "k.a.",
            "tbd",
            "test",
            "-",
            "--",
            ".",
            "?",
            "x",
            "xx",
            "xxx",
            "无",
            "没有",
            "未知",
            "不详",
            "空",
            "暂无",
            "待补充",
            "不明",
            "なし");

    private Text() {}

    /**
     * Lower case, full-width to plain, traditional to simplified Chinese, diacritics stripped, white space collapsed.
     *
     * @param text any text
     * @return the folded text, perhaps empty
     */
    public static String fold(String text) {
        return strip(caseFold(text));
    }

    /** Like {@link #fold} but keeps diacritics. */
    public static String caseFold(String text) {
        var folded =
                isPlainAscii(text) ? text.toLowerCase(java.util.Locale.ROOT) : Han.simplify(CASEFOLD.normalize(text));
        return collapse(folded);
    }

    /** Whether a folded text is a way to say that there is no value. */
    public static boolean saysNothing(String folded) {
        return NOTHING.contains(folded);
    }

    /** Letters and digits of a folded text; whatever stands between them becomes one blank. */
    public static String words(String folded) {
        var out = new StringBuilder(folded.length());
        var gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (gap && out.length() > 0) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            } else if (c != '\'' && c != '’' && c != '`' && c != '´') {
                gap = true;
            }
        }
        return out.toString();
    }

    /**
     * One spelling for the ways to write umlauts: müller, mueller and muller are all muller. For comparing only: samuel
     * becomes samul.
     */
    public static String spelling(String folded) {
        if (folded.indexOf('e') < 0) {
            return folded;
        }
        return folded.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    /** The parts of a text between blanks. */
    public static List<String> split(String words) {
        var parts = new ArrayList<String>(4);
        int start = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || words.charAt(i) == ' ') {
                if (i > start) {
                    parts.add(words.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /** The digits of a text, in order. */
    public static String digits(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                out.append((char) ('0' + digit));
            }
        }
        return out.toString();
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 126) {
                return false;
            }
        }
        return true;
    }

    private static String strip(String folded) {
        if (isPlainAscii(folded)) {
            return folded;
        }
        var out = new StringBuilder(folded.length());
        var decomposed = DECOMPOSE.normalize(folded);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case 'ß' -> out.append("ss");
                case 'æ' -> out.append("ae");
                case 'œ' -> out.append("oe");
                case 'ø' -> out.append('o');
                case 'ł' -> out.append('l');
                case 'đ', 'ð' -> out.append('d');
                case 'þ' -> out.append("th");
                case 'ı' -> out.append('i');
                default -> {
                    if (c < 0x300 || c > 0x36f) {
                        out.append(c);
                    }
                }
            }
        }
        return Normalizer2.getNFCInstance().normalize(out);
    }

    private static String collapse(String text) {
        var out = new StringBuilder(text.length());
        var gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap = out.length() > 0;
            } else {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}
