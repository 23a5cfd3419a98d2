package org.accordcrm.sources.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.Target;
import org.accordcrm.sources.ValueType;
import org.accordcrm.sources.mapping.MappedRow.Amount;
import org.accordcrm.sources.mapping.MappedRow.Fault;
import org.accordcrm.sources.mapping.MappedRow.MappedRecord;
import org.accordcrm.sources.mapping.Mapping.FieldMapping;
import org.accordcrm.sources.mapping.Mapping.TargetMapping;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A mapping made ready for rows. Immutable; safe for concurrent use. */
public final class RowMapper {

    /** Between the parts of a key that several columns make. */
    public static final String KEY_SEPARATOR = "|";

    private static final Dates DATES = new Dates();

    private record Part(TargetMapping mapping, Target target, List<FieldCleaning> fields, Set<String> columns) {}

    private final List<Part> parts;
    private final Defaults defaults;
    private final ZoneId zone;

    /**
     * @param targets all that there are, by key
     * @param zone of dates and times without offset
     * @throws Problem.Rule if the mapping names a target or field that there is not, or lacks what it needs
     */
    public RowMapper(Mapping mapping, Map<String, Target> targets, ZoneId zone) {
        this.defaults = mapping.defaultsOrNone();
        this.zone = zone;
        this.parts = mapping.targets().stream()
                .map(line -> part(line, mapping, targets))
                .toList();
        if (parts.isEmpty()) {
            throw wrong("mapping-empty", "The mapping names no target.", Map.of());
        }
    }

    private Part part(TargetMapping line, Mapping mapping, Map<String, Target> targets) {
        var target = targets.get(line.target());
        if (target == null) {
            throw wrong(
                    "mapping-target-unknown",
                    "There is no target (%s), but %s.".formatted(line.target(), targets.keySet()),
                    Map.of("target", line.target()));
        }
        var relation = line.relation();
        if (relation != null
                && mapping.targets().stream().noneMatch(other -> other.target().equals(relation.to()))) {
            throw wrong(
                    "mapping-relation-unknown",
                    "The relation of (%s) points to (%s), which the mapping does not make."
                            .formatted(line.target(), relation.to()),
                    Map.of("target", line.target(), "to", relation.to()));
        }
        var fields =
                line.fields().stream().map(field -> cleaning(target, field)).toList();
        var columns = new LinkedHashSet<>(line.keys());
        fields.forEach(field -> columns.addAll(field.columns()));
        if (relation != null && relation.role() != null) {
            columns.add(relation.role());
        }
        return new Part(line, target, fields, columns);
    }

    private FieldCleaning cleaning(Target target, FieldMapping line) {
        var field = target.field(line.field())
                .orElseThrow(() -> wrong(
                        "mapping-field-unknown",
                        "The target (%s) has no field (%s).".formatted(target.key(), line.field()),
                        Map.of("target", target.key(), "field", line.field())));
        var cleaning = new FieldCleaning(field, line, defaults, zone);
        cleaning.faults().stream().findFirst().ifPresent(fault -> {
            throw wrong(
                    fault.code(),
                    "The field (%s) of (%s) is mapped wrongly.".formatted(field.key(), target.key()),
                    fault.values());
        });
        return cleaning;
    }

    private static Problem.Rule wrong(String code, String detail, Map<String, Object> values) {
        return new Problem.Rule(code, detail, values);
    }

    /** Every column that the mapping reads. */
    public Set<String> columns() {
        var columns = new LinkedHashSet<String>();
        for (var part : parts) {
            columns.addAll(part.columns());
            if (part.mapping().dateColumn() != null) {
                columns.add(part.mapping().dateColumn());
            }
        }
        return columns;
    }

    public MappedRow map(Map<String, String> cells) {
        var row = new Row(cells);
        parts.forEach(row::add);
        row.relate();
        if (row.records.isEmpty() && row.faults.isEmpty()) {
            var column = parts.getFirst().mapping().keys();
            row.faults.add(new Fault(
                    null,
                    new Reason(
                            column.isEmpty() ? "record-empty" : "key-missing",
                            Map.of("value", "", "columns", column))));
        }
        return new MappedRow(List.copyOf(row.records.values()), row.faults, row.amounts);
    }

    /** One row on its way. */
    private final class Row {

        private final Map<String, String> cells;
        private final Map<String, MappedRecord> records = new LinkedHashMap<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<Amount> amounts = new ArrayList<>();

        Row(Map<String, String> cells) {
            this.cells = cells;
        }

        void add(Part part) {
            var key = key(part);
            var values = new TreeMap<String, Object>();
            var before = faults.size();
            clean(part, values, !part.mapping().keys().isEmpty() && key == null);
            if (!part.mapping().keys().isEmpty() && key == null) {
                faults.subList(before, faults.size()).clear();
                return;
            }
            if (values.isEmpty() && faults.size() == before) {
                if (key != null && part.mapping().relation() == null) {
                    faults.add(new Fault(null, new Reason("record-empty", Map.of("value", key))));
                }
                return;
            }
            fillIn(part, values);
            require(part, values);
            var date = date(part.mapping().dateColumn());
            var alone = parts.size() == 1;
            records.put(
                    part.target().key(),
                    new MappedRecord(
                            part.target().key(),
                            key != null ? key : keyOf(values),
                            date,
                            values,
                            alone ? cells : only(part.columns()),
                            alone));
        }

        /** Null if a key column is empty; a fault if only some are. */
        private @Nullable String key(Part part) {
            var pieces = part.mapping().keys().stream()
                    .map(column -> Texts.clean(cells.getOrDefault(column, "")))
                    .toList();
            if (pieces.isEmpty() || pieces.stream().allMatch(Texts::saysNothing)) {
                return null;
            }
            if (pieces.stream().anyMatch(Texts::saysNothing)) {
                faults.add(new Fault(
                        null,
                        new Reason(
                                "key-missing",
                                Map.of(
                                        "value",
                                        String.join(KEY_SEPARATOR, pieces),
                                        "columns",
                                        part.mapping().keys()))));
            }
            var key = String.join(KEY_SEPARATOR, pieces);
            var fault = FieldCleaning.faultOfKey(key);
            if (fault != null) {
                faults.add(new Fault(null, fault));
            }
            return key;
        }

        private void clean(Part part, Map<String, Object> values, boolean amountsOnly) {
            var country = country(part);
            for (var field : part.fields()) {
                for (var cleaned : field.clean(cells, country)) {
                    switch (cleaned) {
                        case Cleaned.Absent _ -> {}
                        case Cleaned.Value(var value) -> put(part, field, value, values);
                        case Cleaned.Marked marked -> put(part, field, marked.value(), values);
                        case Cleaned.Faulty(var reason) -> {
                            if (!amountsOnly) {
                                faults.add(new Fault(field.field().key(), reason));
                            }
                        }
                    }
                }
            }
        }

        private void put(Part part, FieldCleaning cleaning, Object value, Map<String, Object> values) {
            var field = cleaning.field();
            if (field.type() == ValueType.AMOUNT && value instanceof Map<?, ?> money) {
                amounts.add(new Amount(
                        part.target().key(), field.key(), String.valueOf(money.get("currency")), (java.math.BigDecimal)
                                java.util.Objects.requireNonNull(money.get("amount"))));
            }
            var before = values.get(field.key());
            if (before == null) {
                values.put(field.key(), value);
            } else if (field.many()) {
                var list = new ArrayList<Object>(before instanceof List<?> several ? several : List.of(before));
                if (!list.contains(value)) {
                    list.add(value);
                }
                values.put(field.key(), list.size() == 1 ? list.getFirst() : list);
            }
        }

        private @Nullable String country(Part part) {
            for (var field : part.fields()) {
                if (field.field().type() == ValueType.COUNTRY) {
                    for (var cleaned : field.clean(cells, null)) {
                        if (cleaned instanceof Cleaned.Value(String code)) {
                            return code;
                        }
                    }
                }
            }
            return defaults.country();
        }

        private void fillIn(Part part, Map<String, Object> values) {
            if (values.isEmpty()) {
                return;
            }
            for (var field : part.target().fields()) {
                var fallback = switch (field.type()) {
                    case COUNTRY -> defaults.country();
                    case CITY -> defaults.city();
                    default -> null;
                };
                if (fallback != null && !fallback.isBlank()) {
                    values.putIfAbsent(field.key(), fallback);
                }
            }
        }

        private void require(Part part, Map<String, Object> values) {
            for (var field : part.target().fields()) {
                var faulty = faults.stream().anyMatch(fault -> field.key().equals(fault.field()));
                if (field.required() && !values.containsKey(field.key()) && !faulty) {
                    faults.add(new Fault(
                            field.key(), new Reason("required-missing", Map.of("field", field.key(), "value", ""))));
                }
            }
        }

        private @Nullable Instant date(@Nullable String column) {
            var text = column == null ? "" : Texts.clean(cells.getOrDefault(column, ""));
            if (Texts.saysNothing(text)) {
                return null;
            }
            try {
                var instant = DATES.instant(text, null, defaults.dateOrder(), zone);
                if (instant != null) {
                    return instant;
                }
                faults.add(new Fault(null, new Reason("date-unreadable", Map.of("value", text))));
            } catch (DateTimeException impossible) {
                faults.add(new Fault(null, new Reason("date-impossible", Map.of("value", text))));
            }
            return null;
        }

        private Map<String, String> only(Set<String> columns) {
            var some = new LinkedHashMap<String, String>();
            cells.forEach((column, text) -> {
                if (columns.contains(column)) {
                    some.put(column, text);
                }
            });
            return some;
        }

        /** Lets records of one row refer to one another. */
        void relate() {
            for (var part : parts) {
                var relation = part.mapping().relation();
                var record = records.get(part.target().key());
                var other = relation == null ? null : records.get(relation.to());
                if (relation == null || record == null || other == null) {
                    continue;
                }
                var reference = new LinkedHashMap<String, Object>();
                reference.put("target", relation.to());
                reference.put("key", other.key());
                var role = relation.role() == null ? "" : Texts.clean(cells.getOrDefault(relation.role(), ""));
                if (!Texts.saysNothing(role)) {
                    reference.put("role", role);
                }
                record.values().putIfAbsent(relation.to(), reference);
            }
        }
    }

    /** A key for what has none: the same content, the same key. */
    private static String keyOf(Map<String, Object> values) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(JsonMapper.shared().writeValueAsString(values).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
