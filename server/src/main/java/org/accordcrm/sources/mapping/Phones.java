package org.accordcrm.sources.mapping;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import java.util.regex.Pattern;
import org.accordcrm.sources.Reason;
import org.jspecify.annotations.Nullable;

/** Reads phone numbers. Safe for concurrent use. */
final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** 转, 分机 and the like, which the library does not know, before the extension's digits. */
    private static final Pattern EXTENSION = Pattern.compile(
            "\\s*[（(]?\\s*(?:转|分机|轉|內線|内线|Durchwahl|DW|ext\\.?|x|#)\\s*[:：]?\\s*(\\d{1,6})\\s*[)）]?\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final int SUBSCRIBER_MAX = 8;

    private Phones() {}

    /**
     * In international form, {@code +8651265884107}, with {@code ;ext=12} behind it for an extension. A text that is no
     * number is kept, marked.
     *
     * @param country two letters, for a number without its country's code
     * @param areaCode for a number too short to have one, with or without the leading zero
     */
    static Cleaned clean(String text, @Nullable String country, @Nullable String areaCode) {
        var bare = text;
        String extension = null;
        var match = EXTENSION.matcher(text);
        if (match.find() && match.start() > 0) {
            extension = match.group(1);
            bare = text.substring(0, match.start());
        }
        try {
            var number = parse(bare.replaceFirst("^00(?=[1-9])", "+"), country, areaCode);
            var digits = Long.toString(number.getNationalNumber()).length();
            if (digits < 5
                    || NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.TOO_LONG
                    || NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.TOO_SHORT) {
                return invalid(text);
            }
            var international = NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
            var inside = extension != null ? extension : number.hasExtension() ? number.getExtension() : "";
            return new Cleaned.Value(inside.isEmpty() ? international : international + ";ext=" + inside);
        } catch (NumberParseException | RuntimeException none) {
            return invalid(text);
        }
    }

    private static PhoneNumber parse(String text, @Nullable String country, @Nullable String areaCode)
            throws NumberParseException {
        if (text.length() > 80) {
            throw new NumberParseException(NumberParseException.ErrorType.TOO_LONG, text.substring(0, 80));
        }
        var number = NUMBERS.parse(text, country == null ? "ZZ" : country);
        var short_ = Long.toString(number.getNationalNumber()).length() <= SUBSCRIBER_MAX;
        if (areaCode != null
                && country != null
                && short_
                && !text.stripLeading().startsWith("+")
                && !text.stripLeading().startsWith("0")
                && (NUMBERS.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE
                        || !NUMBERS.isValidNumber(number))) {
            var area = areaCode.replaceFirst("^0+", "");
            return NUMBERS.parse(nationalPrefix(country) + area + text, country);
        }
        return number;
    }

    private static String nationalPrefix(String country) {
        return country.equals("US") || country.equals("CA") ? "" : "0";
    }

    private static Cleaned invalid(String text) {
        return new Cleaned.Marked(text, new Reason("phone-invalid", Map.of("value", text)));
    }
}
