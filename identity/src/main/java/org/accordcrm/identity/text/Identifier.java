package org.accordcrm.identity.text;

import java.util.Optional;

/** Numbers that somebody keeps unique. */
public final class Identifier {

    private static final String CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private Identifier() {}

    /** Upper case letters and digits only; in a credit code O and I are read as 0 and 1 if that mends its check digit. */
    public static Optional<String> of(String text) {
        var folded = Text.fold(text);
        if (Text.saysNothing(folded)) {
            return Optional.empty();
        }
        var out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(Character.toUpperCase(c));
            }
        }
        var code = out.toString();
        if (code.length() < 3 || code.chars().distinct().count() < 2) {
            return Optional.empty();
        }
        if (code.length() == 18 && !isCreditCode(code)) {
            var mended =
                    code.replace('O', '0').replace('I', '1').replace('Z', '2').replace('S', '5');
            if (isCreditCode(mended)) {
                return Optional.of(mended);
            }
        }
        return Optional.of(code);
    }

    /**
     * Whether a text is a unified social credit code 统一社会信用代码 with the right check character.
     *
     * @see <a href="https://openstd.samr.gov.cn/">GB 32100-2015</a>
     */
    public static boolean isCreditCode(String code) {
        if (code.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = CREDIT_CODE.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * WEIGHTS[i];
        }
        return CREDIT_CODE.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }
}
