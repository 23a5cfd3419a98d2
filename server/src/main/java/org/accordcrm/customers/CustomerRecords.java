package org.accordcrm.customers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.resolve.KnownSources;
import org.accordcrm.customers.resolve.TakenRecords;
import org.accordcrm.sources.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The source records of a customer, side by side. */
@Component
class CustomerRecords {

    private final Customers customers;
    private final TakenRecords records;
    private final Fields fields;

    CustomerRecords(Customers customers, TakenRecords records, Fields fields) {
        this.customers = customers;
        this.records = records;
        this.fields = fields;
    }

    /** @param department key */
    record SourceRef(UUID id, String name, String department) {}

    /**
     * One source record.
     *
     * @param run that brought its present version
     * @param recordDate its own date
     * @param openIn its address in its own system, where the source has a pattern
     * @param values field key to value or list of values, as far as the viewer may see them
     * @param raw column to text as the source has it; absent unless the viewer may see all field groups, because a column
     *     may hold anything
     */
    record RecordView(
            UUID id,
            SourceRef source,
            String target,
            String key,
            UUID run,
            Instant recordDate,
            Instant takenInAt,
            boolean vanished,
            @Nullable String openIn,
            Map<String, Object> values,
            @Nullable Map<String, String> raw) {}

    List<RecordView> of(Rights rights, CustomerId customer) {
        var sources = records.sources();
        var byKey = fields.byKey();
        var seesAll = byKey.values().stream().allMatch(field -> rights.may(Purpose.VIEW, field.group()));
        var ids = customers.addresses(customer);
        var raw = seesAll ? records.raw(ids) : Map.<UUID, Map<String, String>>of();
        return records.find(ids).values().stream()
                .sorted(Comparator.comparing(record -> record.id().value()))
                .map(record ->
                        view(record, rights, byKey, sources, raw.get(record.id().value())))
                .toList();
    }

    private static RecordView view(
            SourceRecord record,
            Rights rights,
            Map<String, Field> fields,
            KnownSources sources,
            @Nullable Map<String, String> raw) {
        var values = new TreeMap<String, Object>();
        record.values().forEach((key, value) -> {
            var field = fields.get(key);
            if (value != null && field != null && rights.may(Purpose.VIEW, field.group())) {
                values.put(key, value);
            }
        });
        var source = sources.of(record);
        return new RecordView(
                record.id().value(),
                new SourceRef(source.id(), source.name(), source.department()),
                record.target(),
                record.key(),
                record.run(),
                record.recordDate(),
                record.takenInAt(),
                record.vanished(),
                openIn(source.addressPattern(), record.key()),
                values,
                raw);
    }

    /** Only an address of the web: a pattern is typed by people, and ends up behind a link. */
    static @Nullable String openIn(@Nullable String pattern, String key) {
        if (pattern == null || !(pattern.startsWith("https://") || pattern.startsWith("http://"))) {
            return null;
        }
        return pattern.replace(
                "{key}", URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
