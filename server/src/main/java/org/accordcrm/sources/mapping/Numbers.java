package org.accordcrm.sources.mapping;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accordcrm.sources.Reason;
import org.jspecify.annotations.Nullable;

/** Reads numbers and amounts of money as departments write them. Safe for concurrent use. */
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,25}(\\.\\d{1,12})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d{1,3}(,\\d{2})*,\\d{3}");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** The longer sign first. */
    private static final Map<String, String> SIGNS = new LinkedHashMap<>();

    static {
        SIGNS.put("人民币", "CNY");
        SIGNS.put("RMB", "CNY");
        SIGNS.put("CN¥", "CNY");
        SIGNS.put("HK$", "HKD");
        SIGNS.put("US$", "USD");
        SIGNS.put("NT$", "TWD");
        SIGNS.put("港币", "HKD");
        SIGNS.put("港元", "HKD");
        SIGNS.put("美元", "USD");
        SIGNS.put("欧元", "EUR");
        SIGNS.put("日元", "JPY");
        SIGNS.put("瑞士法郎", "CHF");
        SIGNS.put("Fr.", "CHF");
        SIGNS.put("SFr.", "CHF");
        SIGNS.put("¥", "CNY");
        SIGNS.put("￥", "CNY");
        SIGNS.put("元", "CNY");
        SIGNS.put("€", "EUR");
        SIGNS.put("$", "USD");
        SIGNS.put("£", "GBP");
    }

    private static final Pattern CODE =
            Pattern.compile("^([A-Za-z]{3})[ ]?(?=[-(\\d.,])|(?<=[\\d).,-])[ ]?([A-Za-z]{3})$");

    private Numbers() {}

    /** The number; null if the text is none. */
    static @Nullable BigDecimal number(String text, @Nullable String decimal) {
        if (!",".equals(decimal) && PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        var bare = text.replaceAll("[\\s'’\u00A0\u202F_]", "")
                .replace('，', ',')
                .replace('．', '.')
                .replace('−', '-');
        var negative = bare.startsWith("(") && bare.endsWith(")") || bare.startsWith("-") || bare.endsWith("-");
        bare = bare.replaceAll("^[-+(]|[-)]$", "");
        var factor = BigDecimal.ONE;
        if (bare.endsWith("万") || bare.endsWith("亿")) {
            factor = bare.endsWith("万") ? BigDecimal.valueOf(10_000) : BigDecimal.valueOf(100_000_000);
            bare = bare.substring(0, bare.length() - 1);
        }
        bare = withPoint(bare, decimal);
        if (!PLAIN.matcher(bare).matches()) {
            return null;
        }
        var number = new BigDecimal(bare).multiply(factor);
        return negative ? number.negate() : number;
    }

    private static String withPoint(String text, @Nullable String decimal) {
        if (",".equals(decimal)) {
            return text.replace(".", "").replace(',', '.');
        }
        var comma = text.lastIndexOf(',');
        var point = text.lastIndexOf('.');
        if (".".equals(decimal) || comma < 0) {
            return point >= 0 && text.indexOf('.') != point ? text.replace(".", "") : text.replace(",", "");
        }
        if (point > comma) {
            return text.replace(",", "");
        }
        if (point >= 0) {
            return text.replace(".", "").replace(',', '.');
        }
        return GROUPED.matcher(text).matches() ? text.replace(",", "") : text.replace(',', '.');
    }

    /**
     * An amount as {@code {amount, currency}}.
     *
     * @param currency as its own column says it, else the default; absent, the text must say it
     */
    static Cleaned amount(String text, @Nullable String currency, @Nullable String fallback, @Nullable String decimal) {
        var rest = text;
        String found = null;
        for (var sign : SIGNS.entrySet()) {
            if (rest.contains(sign.getKey())) {
                rest = rest.replace(sign.getKey(), "").strip();
                found = found == null ? sign.getValue() : found;
            }
        }
        var code = CODE.matcher(rest);
        if (code.find()) {
            found = (code.group(1) == null ? code.group(2) : code.group(1)).toUpperCase(Locale.ROOT);
            rest = code.replaceFirst("").strip();
        }
        var number = number(rest, decimal);
        if (number == null) {
            return new Cleaned.Faulty(new Reason("amount-unreadable", Map.of("value", text)));
        }
        var named = currency != null && !currency.isBlank() ? currency(currency) : found != null ? found : fallback;
        if (named == null) {
            return new Cleaned.Faulty(new Reason("currency-missing", Map.of("value", text)));
        }
        if (!CURRENCIES.contains(named)) {
            return new Cleaned.Faulty(new Reason("currency-unknown", Map.of("value", named)));
        }
        return Cleaned.parts(Map.of("amount", number, "currency", named));
    }

    private static String currency(String text) {
        var clean = text.strip();
        return SIGNS.getOrDefault(clean, clean.toUpperCase(Locale.ROOT));
    }
}
