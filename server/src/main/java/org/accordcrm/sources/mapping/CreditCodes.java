package org.accordcrm.sources.mapping;

import java.util.Locale;
import java.util.Map;
import org.accordcrm.sources.Reason;

/**
 * The unified social credit code 统一社会信用代码 with its check character.
 *
 * @see <a href="https://openstd.samr.gov.cn/bzgk/gb/">GB 32100-2015</a>
 */
final class CreditCodes {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private CreditCodes() {}

    /** A code that differs only by I and O, which it never has, comes with the one meant as {@code suggestion}. */
    static Cleaned clean(String text) {
        var code = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (isValid(code)) {
            return new Cleaned.Value(code);
        }
        var meant = code.replace('O', '0').replace('I', '1').replace('Z', '2').replace('S', '5');
        if (isValid(meant)) {
            return new Cleaned.Faulty(new Reason("credit-code-letters", Map.of("value", text, "suggestion", meant)));
        }
        var reason = code.length() == LENGTH ? "credit-code-check" : "credit-code-length";
        return new Cleaned.Faulty(new Reason(reason, Map.of("value", text)));
    }

    static boolean isValid(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < LENGTH - 1; i++) {
            var sign = SIGNS.indexOf(code.charAt(i));
            if (sign < 0) {
                return false;
            }
            sum += sign * weight;
            weight = weight * 3 % 31;
        }
        return SIGNS.charAt((31 - sum % 31) % 31) == code.charAt(LENGTH - 1);
    }
}
