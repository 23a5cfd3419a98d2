package org.accordcrm.northlight;

/**
 * Unified social credit codes of Chinese organisations, with right check digits.
 *
 * @see <a href="https://openstd.samr.gov.cn/">GB 32100-2015 and GB 11714-1997</a>
 */
final class CreditCode {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String BODY_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCode() {}

    /** A new code of a company registered in the region (six digits). */
    static String draw(String region, Dice dice) {
        var body = new StringBuilder("MA");
        while (body.length() < 8) {
            body.append(BODY_SIGNS.charAt(dice.below(BODY_SIGNS.length())));
        }
        String front = "91" + region + body + bodyCheck(body);
        return front + check(front);
    }

    /** The eighteenth sign for the first seventeen. */
    static char check(CharSequence front) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int value = SIGNS.indexOf(front.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException(
                        "The credit code (" + front + ") may not hold the sign (" + front.charAt(i) + ").");
            }
            sum += value * WEIGHTS[i];
        }
        return SIGNS.charAt((31 - sum % 31) % 31);
    }

    static boolean valid(String code) {
        return code.length() == 18
                && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                && check(code.substring(0, 17)) == code.charAt(17);
    }

    private static char bodyCheck(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
