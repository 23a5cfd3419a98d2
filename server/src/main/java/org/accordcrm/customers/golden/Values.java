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
        return value instanceof String text
                && text.codePoints()
                        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }

    private static String plain(String text) {
        var ascii = text.chars().allMatch(character -> character < 128);
        var composed = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return SPACES.matcher(composed.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
