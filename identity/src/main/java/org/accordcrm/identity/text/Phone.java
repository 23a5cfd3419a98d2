package org.accordcrm.identity.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number.
 *
 * @param number digits with the country's code in front where it is known (8621655529988), else as written
 * @param extension digits after "ext", 转 or 分机, or empty
 */
public record Phone(String number, String extension) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern CHINESE_EXTENSION = Pattern.compile("(?:转接|转|轉|分机号?|分機號?)[:：\\s-]*");

    /**
     * @param country ISO 3166 code assumed when the number does not say, or null
     * @return empty if the text holds fewer than five digits, or only one digit over and over
     */
    public static Optional<Phone> of(String text, @Nullable String country) {
        var digits = Text.digits(text);
        if (digits.length() < 5 || digits.chars().distinct().count() < 2) {
            return Optional.empty();
        }
        if (isMobile(digits) && text.length() <= 13 && isChina(country)) {
            return Optional.of(new Phone("86" + digits, ""));
        }
        var written = CHINESE_EXTENSION
                .matcher(com.ibm.icu.text.Normalizer2.getNFKCInstance().normalize(text))
                .replaceAll(";ext=");
        if (digits.length() == 13 && digits.startsWith("86") && isMobile(digits.substring(2))) {
            return Optional.of(new Phone(digits, ""));
        }
        try {
            var region = country == null || country.length() != 2 ? "ZZ" : country.toUpperCase(Locale.ROOT);
            var parsed = NUMBERS.parse(written, region);
            var zeros = parsed.isItalianLeadingZero() ? "0".repeat(Math.max(1, parsed.getNumberOfLeadingZeros())) : "";
            return Optional.of(new Phone(
                    parsed.getCountryCode() + zeros + parsed.getNationalNumber(),
                    parsed.hasExtension() ? Text.digits(parsed.getExtension()) : ""));
        } catch (NumberParseException _) {
            int cut = written.indexOf(";ext=");
            return Optional.of(
                    cut < 0
                            ? new Phone(digits, "")
                            : new Phone(Text.digits(written.substring(0, cut)), Text.digits(written.substring(cut))));
        }
    }

    private static boolean isMobile(String digits) {
        return digits.length() == 11 && digits.charAt(0) == '1' && digits.charAt(1) >= '3';
    }

    private static boolean isChina(@Nullable String country) {
        return country == null || country.equalsIgnoreCase("CN");
    }
}
