package org.accordcrm.sources;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record's cleaned values, read as what they are. What a field does not hold, or holds marked as invalid, is absent. */
public record RecordValues(SourceRecord record) {

    /** Another record, by source and key, whether it has arrived or not. */
    public record Reference(String source, String target, String key) {}

    public record Amount(BigDecimal amount, String currency) {}

    public Optional<String> text(String field) {
        return first(field).filter(value -> !(value instanceof Map)).map(String::valueOf);
    }

    public Optional<LocalDate> date(String field) {
        return text(field).flatMap(RecordValues::day);
    }

    public Optional<BigDecimal> number(String field) {
        return text(field).flatMap(RecordValues::decimal);
    }

    public Optional<Amount> amount(String field) {
        return first(field)
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .flatMap(value -> value.get("amount") == null || value.get("currency") == null
                        ? Optional.empty()
                        : decimal(String.valueOf(value.get("amount")))
                                .map(amount -> new Amount(amount, String.valueOf(value.get("currency")))));
    }

    /** Without a source of its own, a reference means the record's source. */
    public List<Reference> references(String field) {
        return all(field).stream()
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .filter(value -> value.get("key") != null && value.get("target") != null)
                .map(value -> new Reference(
                        value.get("source") == null ? record.sourceName() : String.valueOf(value.get("source")),
                        String.valueOf(value.get("target")),
                        String.valueOf(value.get("key"))))
                .toList();
    }

    public Optional<Reference> reference(String field) {
        return references(field).stream().findFirst();
    }

    private Optional<Object> first(String field) {
        return all(field).stream().findFirst();
    }

    private List<Object> all(String field) {
        return switch (record.values().get(field)) {
            case null -> List.of();
            case List<?> list -> List.copyOf(list);
            case Object value -> List.of(value);
        };
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
