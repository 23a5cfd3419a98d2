package org.accordcrm.customers;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.CustomerPage.Claimed;
import org.accordcrm.customers.CustomerPage.ConsentSaid;
import org.accordcrm.customers.CustomerPage.FactField;
import org.accordcrm.customers.CustomerPage.FactGroup;
import org.accordcrm.customers.CustomerPage.FactValue;
import org.accordcrm.customers.CustomerPage.Named;
import org.accordcrm.customers.CustomerPage.RecordRef;
import org.accordcrm.customers.CustomerPage.Strip;
import org.accordcrm.customers.golden.Claim;
import org.accordcrm.customers.golden.Claims;
import org.accordcrm.customers.golden.Consent;
import org.accordcrm.customers.golden.GoldenField;
import org.accordcrm.customers.golden.Values;
import org.accordcrm.customers.resolve.KnownSources;
import org.accordcrm.customers.resolve.Reference;
import org.accordcrm.customers.resolve.TakenRecords;
import org.accordcrm.sources.SourceRecord;
import org.accordcrm.sources.ValueType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a customer together. */
@Component
class CustomerPages {

    private final Customers customers;
    private final Fields fields;
    private final TakenRecords records;
    private final Glances glances;
    private final NamedCustomers named;

    CustomerPages(Customers customers, Fields fields, TakenRecords records, Glances glances, NamedCustomers named) {
        this.customers = customers;
        this.fields = fields;
        this.records = records;
        this.glances = glances;
        this.named = named;
    }

    /** What the page is made of. */
    private record Sheet(
            Map<String, GoldenField> golden,
            Map<String, List<Claim>> claims,
            Map<UUID, SourceRecord> found,
            KnownSources sources,
            Map<Reference, Named> named) {

        List<Claim> claims(Field field) {
            return claims.getOrDefault(field.key(), List.of());
        }

        /** Whom the value of a reference names. */
        @Nullable Named named(Field field, Object value, @Nullable UUID source) {
            var reference = field.type() == ValueType.REFERENCE ? Reference.of(value, source, sources) : null;
            return reference == null ? null : named.get(reference);
        }

        @Nullable UUID sourceOf(GoldenField.GoldenValue value) {
            var record = value.record() == null ? null : found.get(value.record());
            return record == null ? null : record.source();
        }
    }

    /** @param customer the id that it goes by today */
    CustomerPage page(Rights rights, CustomerId customer) {
        var row = customers.find(rights, customer);
        var sources = records.sources();
        var found = records.find(customers.addresses(customer));
        var claims = new Claims();
        found.values().stream()
                .filter(record -> !record.vanished())
                .forEach(record -> claims.add(sources.statement(record)));
        return new CustomerPage(
                customer,
                row.kind(),
                row.name(),
                row.otherName(),
                row.departments(),
                row.records(),
                row.vanished(),
                strip(rights, customer, row),
                groups(sheet(row.golden(), claims.byField(), found, sources)),
                row.changedAt(),
                row.version());
    }

    private Strip strip(Rights rights, CustomerId customer, Customers.Row row) {
        var facts = glances.of(rights, List.of(customer)).getOrDefault(customer, List.of()).stream()
                .collect(toMap(CustomerFact::fact, fact -> fact, (one, _) -> one));
        return new Strip(
                facts.get("overdue"),
                facts.get("openDeal"),
                facts.get("openCase"),
                consent(row.golden().get("consent_email")),
                consent(row.golden().get("consent_phone")),
                rights.may(Purpose.VIEW, "money") ? row.creditHold() : null);
    }

    private static @Nullable ConsentSaid consent(@Nullable GoldenField field) {
        if (field == null) {
            return null;
        }
        var answer = Consent.of(field.best());
        return answer.map(said -> new ConsentSaid(
                        said == Consent.GRANTED ? "granted" : "denied",
                        since(field.values().getFirst())))
                .orElse(null);
    }

    /** The day of the answer, where the source has it; else of its record. */
    private static String since(GoldenField.GoldenValue value) {
        return value.value() instanceof Map<?, ?> map && map.get("at") instanceof String day
                ? day
                : value.at().toString();
    }

    private Sheet sheet(
            Map<String, GoldenField> golden,
            Map<String, List<Claim>> claims,
            Map<UUID, SourceRecord> found,
            KnownSources sources) {
        var sheet = new Sheet(golden, claims, found, sources, Map.of());
        var references = new LinkedHashSet<Reference>();
        for (var field : fields.all()) {
            if (field.type() == ValueType.REFERENCE && golden.get(field.key()) instanceof GoldenField known) {
                known.values().stream()
                        .map(value -> Reference.of(value.value(), sheet.sourceOf(value), sources))
                        .filter(Objects::nonNull)
                        .forEach(references::add);
                sheet.claims(field).stream()
                        .map(claim -> Reference.of(claim.value(), claim.source(), sources))
                        .filter(Objects::nonNull)
                        .forEach(references::add);
            }
        }
        return new Sheet(golden, claims, found, sources, named.of(references));
    }

    private List<FactGroup> groups(Sheet sheet) {
        var byGroup = new LinkedHashMap<String, List<FactField>>();
        for (var field : fields.all()) {
            var golden = sheet.golden().get(field.key());
            if (golden != null) {
                byGroup.computeIfAbsent(field.group(), _ -> new ArrayList<>()).add(fact(field, golden, sheet));
            }
        }
        return byGroup.entrySet().stream()
                .map(group -> new FactGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private static FactField fact(Field field, GoldenField golden, Sheet sheet) {
        var values = golden.values().stream()
                .map(value -> new FactValue(
                        value.value(),
                        value.record() == null ? null : ref(sheet.found().get(value.record()), sheet.sources()),
                        value.rule(),
                        value.at(),
                        value.valid(),
                        sheet.named(field, value.value(), sheet.sourceOf(value))))
                .toList();
        var chosen = golden.values().stream()
                .map(value -> Values.canonical(value.value()))
                .toList();
        var others = sheet.claims(field).stream()
                .filter(claim -> !chosen.contains(Values.canonical(claim.value())))
                .sorted(Comparator.comparing(Claim::at).reversed().thenComparing(Claim::record))
                .map(claim -> new Claimed(
                        claim.value(),
                        new RecordRef(
                                claim.record(),
                                sheet.sources().of(claim.source()).name(),
                                claim.department(),
                                claim.key()),
                        claim.at(),
                        claim.valid(),
                        sheet.named(field, claim.value(), claim.source())))
                .toList();
        return new FactField(
                field.key(),
                field.labelEn(),
                field.labelZh(),
                field.type(),
                field.owner(),
                field.freshDays(),
                values,
                golden.inConflict(),
                others);
    }

    static @Nullable RecordRef ref(@Nullable SourceRecord record, KnownSources sources) {
        return record == null
                ? null
                : new RecordRef(
                        record.id().value(),
                        record.sourceName(),
                        sources.of(record).department(),
                        record.key());
    }
}
