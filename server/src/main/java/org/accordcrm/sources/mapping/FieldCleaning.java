package org.accordcrm.sources.mapping;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.TargetField;
import org.accordcrm.sources.mapping.Mapping.FieldMapping;
import org.jspecify.annotations.Nullable;

/** One line of a mapping: from a row's texts to the field's values. Immutable. */
final class FieldCleaning {

    private static final Dates DATES = new Dates();
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.[\\p{L}]{2,}");
    private static final Pattern BRACKETS = Pattern.compile("^(.*?)\\s*[（(\\[【]\\s*(.*?)\\s*[）)\\]】]\\s*$");
    private static final Pattern LIST = Pattern.compile("\\s*[;；、]\\s*|\\s*[,，]\\s*(?=\\S{5})");
    private static final Pattern NUMBERS_APART = Pattern.compile("(?<=\\d{7})\\s*/\\s*(?=[+0-9(][-\\d() ]{6})");
    private static final Set<String> YES =
            Set.of("true", "yes", "y", "1", "ja", "j", "x", "on", "是", "有", "对", "真", "√", "✓", "oui", "wahr");
    private static final Set<String> NO =
            Set.of("false", "no", "n", "0", "nein", "off", "否", "无", "没有", "假", "×", "non", "falsch");
    private static final Set<String> GIVEN = Set.of(
            "true",
            "yes",
            "y",
            "1",
            "ja",
            "opt-in",
            "opted in",
            "opt in",
            "granted",
            "subscribed",
            "given",
            "是",
            "同意",
            "已同意",
            "允许",
            "订阅");
    private static final Set<String> REFUSED = Set.of(
            "false",
            "no",
            "n",
            "0",
            "nein",
            "opt-out",
            "opted out",
            "opt out",
            "denied",
            "unsubscribed",
            "withdrawn",
            "refused",
            "否",
            "不同意",
            "拒绝",
            "已拒绝",
            "退订",
            "未同意");

    /** Characters of a key. Longer ones cannot be looked up. */
    private static final int KEY_MAX = 200;

    /** Characters of a name, an address, a number: whatever people search and sort by. */
    private static final int VALUE_MAX = 500;

    private static final int TEXT_MAX = 10_000;
    private static final int SHOWN_MAX = 60;

    private final TargetField field;
    private final FieldMapping line;
    private final Options options;
    private final Defaults defaults;
    private final ZoneId zone;

    FieldCleaning(TargetField field, FieldMapping line, Defaults defaults, ZoneId zone) {
        this.field = field;
        this.line = line;
        this.options = line.settings();
        this.defaults = defaults;
        this.zone = zone;
    }

    /** What is wrong with the key; null if nothing is. */
    static @Nullable Reason faultOfKey(String key) {
        return key.length() > KEY_MAX ? tooLong("key-too-long", key, KEY_MAX) : null;
    }

    private static Reason tooLong(String code, String text, int max) {
        return new Reason(
                code, Map.of("value", text.substring(0, SHOWN_MAX) + "…", "length", text.length(), "max", max));
    }

    TargetField field() {
        return field;
    }

    List<String> columns() {
        return line.sources();
    }

    boolean isConstant() {
        return "constant".equals(line.clean());
    }

    /** @param country two letters, as the row says it or the mapping does */
    List<Cleaned> clean(Map<String, String> cells, @Nullable String country) {
        var text = text(cells);
        if (text.isEmpty() && !takesNothingAsAnswer() || takesAbsence(text)) {
            return List.of();
        }
        if ("values".equals(line.clean())) {
            var listed = listed(text);
            if (listed == null) {
                return List.of(new Cleaned.Faulty(new Reason("value-unknown", Map.of("value", text))));
            }
            text = listed;
        }
        if (text.isEmpty()) {
            return List.of();
        }
        if (!field.many()) {
            return List.of(typed(text, cells, country));
        }
        return parts(text).stream().map(part -> typed(part, cells, country)).toList();
    }

    private boolean takesNothingAsAnswer() {
        return "values".equals(line.clean())
                && options.values() != null
                && options.values().containsKey("");
    }

    /** In a value list, for a yes or no and for a consent, the words for "nothing" may be answers. */
    private boolean takesAbsence(String text) {
        return switch (field.type()) {
            case BOOLEAN, CONSENT -> text.isEmpty() && !takesNothingAsAnswer();
            default -> !"values".equals(line.clean()) && Texts.saysNothing(text);
        };
    }

    private String text(Map<String, String> cells) {
        if (isConstant()) {
            return options.constant() == null ? "" : options.constant();
        }
        var columns = line.sources();
        var first = columns.isEmpty() ? "" : Texts.clean(cells.getOrDefault(columns.getFirst(), ""));
        if ("split".equals(line.clean())) {
            return part(first);
        }
        return switch (field.type()) {
            case AMOUNT, CONSENT -> first;
            default -> columns.size() < 2 ? first : joined(columns, cells);
        };
    }

    private String joined(List<String> columns, Map<String, String> cells) {
        var joined = new StringBuilder();
        for (var column : columns) {
            var piece = Texts.clean(cells.getOrDefault(column, ""));
            if (Texts.saysNothing(piece)) {
                continue;
            }
            if (!joined.isEmpty()) {
                joined.append(separator(joined, piece));
            }
            joined.append(piece);
        }
        return joined.toString();
    }

    /** Chinese pieces are written without a blank between them. */
    private String separator(CharSequence before, String after) {
        if (options.separator() != null) {
            return options.separator();
        }
        var chinese = Character.isIdeographic(before.charAt(before.length() - 1))
                && Character.isIdeographic(after.codePointAt(0));
        return chinese ? "" : " ";
    }

    private String part(String text) {
        var number = options.part() == null ? 1 : options.part();
        if (options.splitsBrackets()) {
            var match = BRACKETS.matcher(text);
            if (!match.matches()) {
                return number == 1 ? text : "";
            }
            return number == 1 ? match.group(1) : match.group(2);
        }
        var separator = options.separator() == null || options.separator().isEmpty() ? " " : options.separator();
        var parts = java.util.Arrays.stream(text.split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        var index = number < 0 ? parts.size() + number : number - 1;
        return index >= 0 && index < parts.size() ? parts.get(index) : "";
    }

    private @Nullable String listed(String text) {
        var values = options.values() == null ? Map.<String, String>of() : options.values();
        var exact = values.get(text);
        if (exact != null) {
            return exact;
        }
        for (var entry : values.entrySet()) {
            if (entry.getKey().strip().equalsIgnoreCase(text)) {
                return entry.getValue();
            }
        }
        return options.other();
    }

    private List<String> parts(String text) {
        var list = switch (field.type()) {
            case EMAIL, REFERENCE, IDENTIFIER, CODE -> LIST.splitAsStream(text);
            case PHONE -> LIST.splitAsStream(text).flatMap(NUMBERS_APART::splitAsStream);
            default -> java.util.stream.Stream.of(text);
        };
        return list.map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private Cleaned typed(String text, Map<String, String> cells, @Nullable String country) {
        var max = switch (field.type()) {
            case TEXT -> TEXT_MAX;
            case REFERENCE -> KEY_MAX;
            default -> VALUE_MAX;
        };
        if (text.length() > max) {
            return new Cleaned.Faulty(tooLong("text-too-long", text, max));
        }
        return switch (field.type()) {
            case TEXT, PERSON_NAME, ORGANIZATION_NAME, STREET, CITY, REGION, POSTCODE, CODE -> new Cleaned.Value(text);
            case EMAIL -> email(text);
            case PHONE -> Phones.clean(text, country, areaCode(country));
            case DATE -> DATES.date(text, options.format(), dateOrder());
            case TIMESTAMP -> DATES.timestamp(text, options.format(), dateOrder(), zone);
            case AMOUNT -> amount(text, cells);
            case NUMBER -> number(text, false);
            case INTEGER -> number(text, true);
            case BOOLEAN -> truth(text);
            case COUNTRY -> country(text);
            case IDENTIFIER ->
                field.key().equals("credit_code") || "credit-code".equals(line.clean())
                        ? CreditCodes.clean(text)
                        : new Cleaned.Value(text);
            case URL -> new Cleaned.Value(text);
            case CONSENT -> consent(text, cells);
            case REFERENCE -> reference(text);
        };
    }

    private static Cleaned email(String text) {
        var bare = text.replaceFirst("(?i)^mailto:", "").replaceAll("^<|>$", "").replace(" ", "");
        return bare.length() <= 254 && EMAIL.matcher(bare).matches() && !bare.contains("..")
                ? new Cleaned.Value(bare.toLowerCase(Locale.ROOT))
                : new Cleaned.Marked(text, new Reason("email-invalid", Map.of("value", text)));
    }

    private @Nullable String areaCode(@Nullable String country) {
        var code = options.areaCode() != null ? options.areaCode() : defaults.areaCode();
        var home = options.country() != null ? options.country() : defaults.country();
        // The default area lies in the default country: elsewhere it would make a wrong number.
        return country != null && country.equals(home) ? code : null;
    }

    private @Nullable String dateOrder() {
        return options.dateOrder() != null ? options.dateOrder() : defaults.dateOrder();
    }

    private Cleaned amount(String text, Map<String, String> cells) {
        var columns = line.sources();
        var currency = columns.size() > 1 ? Texts.clean(cells.getOrDefault(columns.get(1), "")) : null;
        var fallback = options.currency() != null ? options.currency() : defaults.currency();
        return Numbers.amount(text, currency, fallback, decimal());
    }

    private @Nullable String decimal() {
        return options.decimal() != null ? options.decimal() : defaults.decimal();
    }

    private Cleaned number(String text, boolean whole) {
        var number = Numbers.number(text, decimal());
        if (number == null || whole && number.stripTrailingZeros().scale() > 0) {
            return new Cleaned.Faulty(new Reason("number-unreadable", Map.of("value", text)));
        }
        return new Cleaned.Value(whole ? number.setScale(0) : plain(number));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static Cleaned truth(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return new Cleaned.Value(YES.contains(word));
        }
        return Texts.saysNothing(text)
                ? Cleaned.ABSENT
                : new Cleaned.Faulty(new Reason("boolean-unreadable", Map.of("value", text)));
    }

    private static Cleaned country(String text) {
        var code = Countries.code(text);
        return code != null
                ? new Cleaned.Value(code)
                : new Cleaned.Marked(text, new Reason("country-unknown", Map.of("value", text)));
    }

    /** The columns behind the answer are its date and its proof. */
    private Cleaned consent(String text, Map<String, String> cells) {
        var word = text.toLowerCase(Locale.ROOT);
        if (!GIVEN.contains(word) && !REFUSED.contains(word)) {
            return Texts.saysNothing(text)
                    ? Cleaned.ABSENT
                    : new Cleaned.Faulty(new Reason("boolean-unreadable", Map.of("value", text)));
        }
        var value = new LinkedHashMap<String, Object>();
        value.put("granted", GIVEN.contains(word));
        var columns = line.sources();
        if (columns.size() > 1) {
            var day = Texts.clean(cells.getOrDefault(columns.get(1), ""));
            switch (Texts.saysNothing(day) ? Cleaned.ABSENT : DATES.date(day, options.format(), dateOrder())) {
                case Cleaned.Value(var date) -> value.put("at", date);
                case Cleaned.Faulty faulty -> {
                    return faulty;
                }
                case Cleaned.Absent _, Cleaned.Marked _ -> {}
            }
        }
        var proof = columns.size() > 2 ? Texts.clean(cells.getOrDefault(columns.get(2), "")) : "";
        if (!Texts.saysNothing(proof)) {
            value.put("proof", proof);
        }
        return new Cleaned.Value(value);
    }

    private Cleaned reference(String text) {
        var reference = new LinkedHashMap<String, Object>();
        if (options.source() != null && !options.source().isBlank()) {
            reference.put("source", options.source().strip());
        }
        reference.put("target", options.target() != null ? options.target() : field.key());
        reference.put("key", text);
        return new Cleaned.Value(reference);
    }

    /** What the mapping says wrongly, apart from columns that a file lacks. */
    List<Reason> faults() {
        var faults = new ArrayList<Reason>();
        if (line.sources().isEmpty() && !isConstant()) {
            faults.add(new Reason("mapping-columns-missing", Map.of("field", field.key())));
        }
        if (options.format() != null && !options.format().isBlank()) {
            try {
                Dates.formatter(options.format());
            } catch (IllegalArgumentException wrong) {
                faults.add(
                        new Reason("mapping-format-unknown", Map.of("field", field.key(), "format", options.format())));
            }
        }
        return faults;
    }
}
