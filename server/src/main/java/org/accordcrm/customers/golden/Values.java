package org.accordcrm.customers.golden;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What two claimed values have to have in common to say the same. */
public final class Values {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** No character before the radicals is Han. */
    private static final char FIRST_HAN = 0x2E80;

    private Values() {}

    /** A text that is equal for values that say the same: case, width of characters and spaces do not matter. */
    public static String canonical(Object value) {
        return switch (value) {
            case String text -> plain(text);
            case BigDecimal number ->
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case Number number -> canonical(new BigDecimal(number.toString()));
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, String>();
                map.forEach((key, part) -> {
                    if (part != null) {
                        sorted.put(String.valueOf(key), canonical(part));
                    }
                });
                yield sorted.toString();
            }
            case Collection<?> parts ->
                parts.stream().map(Values::canonical).toList().toString();
            default -> value.toString();
        };
    }

    /** Whether the text is written, at least in part, with Chinese characters. */
    public static boolean isHan(Object value) {
        if (!(value instanceof String text)) {
            return false;
        }
        for (var at = 0; at < text.length(); at++) {
            // Only asked of characters that may be: the answer is slow, and most text is not Chinese.
            if (text.charAt(at) >= FIRST_HAN
                    && Character.UnicodeScript.of(text.codePointAt(at)) == Character.UnicodeScript.HAN) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        var composed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        var stripped = composed.strip();
        var spaced = hasOtherSpaces(stripped) ? SPACES.matcher(stripped).replaceAll(" ") : stripped;
        return spaced.toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is white space that is not a single blank. */
    private static boolean hasOtherSpaces(String text) {
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign < ' ' || sign == ' ' && text.charAt(at + 1) == ' ') {
                return true;
            }
        }
        return false;
    }
}
