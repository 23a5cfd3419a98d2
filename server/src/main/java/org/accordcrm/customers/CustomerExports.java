package org.accordcrm.customers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.export.TableWriter;
import org.accordcrm.customers.golden.Consent;
import org.accordcrm.customers.golden.GoldenField;
import org.accordcrm.customers.resolve.TakenRecords;
import org.accordcrm.sources.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers, records and links as tables. Reads a page at a time, so that a slow receiver holds no transaction. */
@Component
class CustomerExports {

    private static final int PAGE = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CustomerList list;
    private final Fields fields;
    private final TakenRecords records;
    private final JdbcClient jdbc;

    CustomerExports(CustomerList list, Fields fields, TakenRecords records, JdbcClient jdbc) {
        this.list = list;
        this.fields = fields;
        this.records = records;
        this.jdbc = jdbc;
    }

    private record Column(String key, String label, Function<Customers.Row, @Nullable Object> cell) {}

    private record Link(UUID record, String source, String target, String key, UUID customer) {}

    /** @throws org.accordcrm.problem.Problem.Invalid if the viewer may not ask so: to be said before the table begins */
    void check(Rights rights, CustomerFilter filter) {
        list.check(rights, filter);
    }

    /** @param chosen keys of the columns; absent for all that may be exported */
    void customers(
            Rights rights, CustomerFilter filter, @Nullable Set<String> chosen, Locale locale, TableWriter writer)
            throws IOException {
        var columns = columns(rights, locale).stream()
                .filter(column -> chosen == null || chosen.contains(column.key()))
                .toList();
        writer.row(columns.stream().map(Column::label).toList());
        try {
            list.forEach(rights, filter, rows -> rows.forEach(row -> write(writer, cells(columns, row))));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    void records(Rights rights, Locale locale, TableWriter writer) throws IOException {
        var granted = granted(rights);
        var heading = new ArrayList<>(words(
                locale,
                List.of("Source", "Department", "Target", "Key", "Customer", "Date", "Vanished"),
                List.of("数据源", "部门", "类别", "键", "客户", "日期", "已消失")));
        granted.forEach(field -> heading.add(label(field, locale)));
        writer.row(heading);
        var sources = records.sources();
        var after = BEFORE_ALL;
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            var found = records.find(page.stream().map(Link::record).toList());
            for (var link : page) {
                if (found.get(link.record()) instanceof SourceRecord record) {
                    var cells = new ArrayList<@Nullable Object>();
                    cells.add(link.source());
                    cells.add(sources.of(record).department());
                    cells.add(link.target());
                    cells.add(link.key());
                    cells.add(link.customer());
                    cells.add(record.recordDate());
                    cells.add(record.vanished());
                    granted.forEach(field -> cells.add(cell(record.values().get(field.key()))));
                    writer.row(cells);
                }
            }
            after = page.getLast().record();
        }
    }

    void links(TableWriter writer) throws IOException {
        writer.row(List.of("source", "target", "key", "customer"));
        var after = BEFORE_ALL;
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            for (var link : page) {
                writer.row(List.of(link.source(), link.target(), link.key(), link.customer()));
            }
            after = page.getLast().record();
        }
    }

    private List<Link> page(UUID after) {
        return jdbc.sql("""
                        select l.record_id, s.name, r.target, r.source_key, l.customer_id
                        from customers.link l
                        join sources.record_view r on r.id = l.record_id
                        join sources.source_view s on s.id = r.source_id
                        where l.record_id > :after
                        order by l.record_id
                        limit :limit
                        """)
                .param("after", after)
                .param("limit", PAGE)
                .query((row, _) -> new Link(
                        row.getObject("record_id", UUID.class),
                        row.getString("name"),
                        row.getString("target"),
                        row.getString("source_key"),
                        row.getObject("customer_id", UUID.class)))
                .list();
    }

    private List<Column> columns(Rights rights, Locale locale) {
        var labels = words(
                locale,
                List.of("Id", "Kind", "Name", "Other name", "Known to", "Records", "Changed"),
                List.of("编号", "类别", "名称", "其他名称", "了解该客户的部门", "源记录数", "变更时间"));
        var columns = new ArrayList<Column>();
        columns.add(new Column("id", labels.get(0), Customers.Row::id));
        columns.add(new Column("kind", labels.get(1), Customers.Row::kind));
        columns.add(new Column("displayName", labels.get(2), Customers.Row::name));
        columns.add(new Column("otherName", labels.get(3), Customers.Row::otherName));
        columns.add(new Column("knownTo", labels.get(4), row -> String.join("; ", row.departments())));
        columns.add(new Column("records", labels.get(5), Customers.Row::records));
        columns.add(new Column("changedAt", labels.get(6), Customers.Row::changedAt));
        for (var field : granted(rights)) {
            columns.add(new Column(field.key(), label(field, locale), row -> golden(row, field.key())));
        }
        return columns;
    }

    private List<Field> granted(Rights rights) {
        return fields.all().stream()
                .filter(field -> rights.may(Purpose.EXPORT, field.group()))
                .toList();
    }

    private static @Nullable Object golden(Customers.Row row, String key) {
        return row.golden().get(key) instanceof GoldenField field
                ? cell(field.values().stream()
                        .map(GoldenField.GoldenValue::value)
                        .toList())
                : null;
    }

    /** A value, or several of them, in one cell. */
    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> parts
            when parts.size() == 1 -> cell(parts.iterator().next());
            case Collection<?> parts ->
                parts.stream().map(part -> Objects.toString(cell(part), "")).collect(Collectors.joining("; "));
            case Map<?, ?> map -> cell(map);
            default -> value;
        };
    }

    private static @Nullable Object cell(Map<?, ?> map) {
        if (map.get("amount") instanceof Object amount) {
            return new BigDecimal(amount.toString()).toPlainString() + " " + Objects.toString(map.get("currency"), "");
        }
        if (map.get("invalid") instanceof Object text) {
            return text;
        }
        var consent = Consent.of(map);
        return consent.isPresent() ? consent.get() == Consent.GRANTED : map.get("key");
    }

    private static List<@Nullable Object> cells(List<Column> columns, Customers.Row row) {
        var cells = new ArrayList<@Nullable Object>();
        columns.forEach(column -> cells.add(column.cell().apply(row)));
        return cells;
    }

    private static void write(TableWriter writer, List<@Nullable Object> cells) {
        try {
            writer.row(cells);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String label(Field field, Locale locale) {
        return isChinese(locale) ? field.labelZh() : field.labelEn();
    }

    private static List<String> words(Locale locale, List<String> english, List<String> chinese) {
        return isChinese(locale) ? chinese : english;
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }
}
