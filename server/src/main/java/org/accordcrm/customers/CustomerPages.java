package org.accordcrm.customers;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.CustomerPage.Claimed;
import org.accordcrm.customers.CustomerPage.ConsentSaid;
import org.accordcrm.customers.CustomerPage.FactField;
import org.accordcrm.customers.CustomerPage.FactGroup;
import org.accordcrm.customers.CustomerPage.FactValue;
import org.accordcrm.customers.CustomerPage.RecordRef;
import org.accordcrm.customers.CustomerPage.Strip;
import org.accordcrm.customers.golden.Claim;
import org.accordcrm.customers.golden.Claims;
import org.accordcrm.customers.golden.Consent;
import org.accordcrm.customers.golden.GoldenField;
import org.accordcrm.customers.golden.Values;
import org.accordcrm.customers.resolve.KnownSources;
import org.accordcrm.customers.resolve.TakenRecords;
import org.accordcrm.sources.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a customer together. */
@Component
class CustomerPages {

    private final Customers customers;
    private final Fields fields;
    private final TakenRecords records;
    private final Glances glances;

    CustomerPages(Customers customers, Fields fields, TakenRecords records, Glances glances) {
        this.customers = customers;
        this.fields = fields;
        this.records = records;
        this.glances = glances;
    }

    /** @param customer the id that it goes by today */
    CustomerPage page(Rights rights, CustomerId customer) {
        var row = customers.find(rights, customer);
        var sources = records.sources();
        var found = records.find(customers.recordIds(customer));
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
                groups(row, found, sources, claims.byField()),
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

    private List<FactGroup> groups(
            Customers.Row row, Map<UUID, SourceRecord> found, KnownSources sources, Map<String, List<Claim>> claims) {
        var byGroup = new LinkedHashMap<String, List<FactField>>();
        for (var field : fields.all()) {
            var golden = row.golden().get(field.key());
            if (golden != null) {
                byGroup.computeIfAbsent(field.group(), _ -> new ArrayList<>())
                        .add(fact(field, golden, claims.getOrDefault(field.key(), List.of()), found, sources));
            }
        }
        return byGroup.entrySet().stream()
                .map(group -> new FactGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private static FactField fact(
            Field field, GoldenField golden, List<Claim> claims, Map<UUID, SourceRecord> found, KnownSources sources) {
        var values = golden.values().stream()
                .map(value -> new FactValue(
                        value.value(),
                        value.record() == null ? null : ref(found.get(value.record()), sources),
                        value.rule(),
                        value.at(),
                        value.valid()))
                .toList();
        var chosen = golden.values().stream()
                .map(value -> Values.canonical(value.value()))
                .toList();
        var others = claims.stream()
                .filter(claim -> !chosen.contains(Values.canonical(claim.value())))
                .sorted(Comparator.comparing(Claim::at).reversed().thenComparing(Claim::record))
                .map(claim -> new Claimed(
                        claim.value(),
                        new RecordRef(
                                claim.record(), sources.of(claim.source()).name(), claim.department(), claim.key()),
                        claim.at(),
                        claim.valid()))
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
