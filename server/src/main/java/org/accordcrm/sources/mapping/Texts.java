package org.accordcrm.sources.mapping;

import java.util.Locale;
import java.util.Set;

/** What is done to every text: odd blanks, full-width letters and words that only say "nothing here" go. */
final class Texts {

    private static final Set<String> NOTHING = Set.of(
            "-",
            "--",
            "---",
            "—",
            "/",
            "\\",
            ".",
            "n/a",
            "n.a.",
            "#n/a",
            "na",
            "null",
            "none",
            "nil",
            "unknown",
            "k.a.",
            "k. a.",
            "keine",
            "keine angabe",
            "unbekannt",
            "无",
            "暂无",
            "未知",
            "没有",
            "空",
            "未填写",
            "不详");

    private Texts() {}

    /** Stripped, blanks made single, without control and zero-width characters; full-width letters and digits made plain. */
    static String clean(String text) {
        var simple = true;
        for (var i = 0; i < text.length() && simple; i++) {
            var c = text.charAt(i);
            simple = c > ' ' && c < 0x7F || c == ' ' && i > 0 && text.charAt(i - 1) != ' ' && i + 1 < text.length();
        }
        return simple ? text : rewrite(text);
    }

    private static String rewrite(String text) {
        var clean = new StringBuilder(text.length());
        var blank = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c <= ' ' || c == 0x7F || c == 0xA0 || c == 0x3000 || Character.isSpaceChar(c)) {
                blank = true;
            } else if (!isInvisible(c)) {
                if (blank && !clean.isEmpty()) {
                    clean.append(' ');
                }
                blank = false;
                clean.append(isFullWidth(c) ? (char) (c - 0xFEE0) : c);
            }
        }
        return clean.toString();
    }

    private static boolean isInvisible(char c) {
        return c >= 0x200B && c <= 0x200F || c == 0x2060 || c == 0xFEFF || c >= 0x80 && c < 0xA0 || c == 0xAD;
    }

    private static boolean isFullWidth(char c) {
        return c >= 0xFF10 && c <= 0xFF19
                || c >= 0xFF21 && c <= 0xFF3A
                || c >= 0xFF41 && c <= 0xFF5A
                || c == 0xFF20
                || c == 0xFF0E
                || c == 0xFF0F
                || c == 0xFF0D
                || c == 0xFF0B;
    }

    static boolean saysNothing(String clean) {
        return clean.isEmpty() || clean.length() <= 13 && NOTHING.contains(clean.toLowerCase(Locale.ROOT));
    }
}
