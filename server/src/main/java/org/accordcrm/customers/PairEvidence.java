package org.accordcrm.customers;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.CustomerPage.RecordRef;
import org.accordcrm.customers.resolve.TakenRecords;
import org.accordcrm.identity.Decision;
import org.accordcrm.identity.Explanation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words what the engine holds of one pair of records, without the fields that the viewer may not see. */
@Component
class PairEvidence {

    /** Comparisons that show what the field group guards; the others show names and numbers, which are identity. */
    private static final Map<String, String> GROUPS =
            Map.of("email", "contact", "phone", "contact", "address", "contact", "category", "marketing");

    private final TakenRecords records;

    PairEvidence(TakenRecords records) {
        this.records = records;
    }

    /**
     * A pair of records.
     *
     * @param prior bits of any two candidates, before a field is looked at
     * @param bits log2 of the odds that both are one customer: prior and all fields together
     * @param match bits from which the engine links by itself
     * @param odds the same as a ratio
     * @param decision match, possible or distinct: what the engine alone decides
     * @param by engine, or person where a verdict stands
     * @param verdict same or different
     * @param relation same, same-household, namesake or unrelated
     */
    record Link(
            RecordRef left,
            RecordRef right,
            double prior,
            double bits,
            double match,
            double odds,
            String decision,
            String by,
            @Nullable String verdict,
            String relation,
            List<FieldBits> fields) {}

    /** @param level how far they agree, such as exact */
    record FieldBits(String field, String left, String right, String level, double bits) {}

    /** What the records are called, by id; absent for what is no record. */
    Map<UUID, RecordRef> refs(Collection<UUID> ids) {
        var sources = records.sources();
        return records.find(ids).values().stream()
                .collect(toMap(
                        record -> record.id().value(),
                        record -> new RecordRef(
                                record.id().value(),
                                record.sourceName(),
                                sources.of(record).department(),
                                record.key())));
    }

    static Link link(RecordRef left, RecordRef right, Explanation why, Rights rights) {
        var verdict = why.verdict();
        return new Link(
                left,
                right,
                why.prior(),
                why.bits(),
                why.match(),
                Math.min(Math.pow(2, why.bits()), 1e15),
                decision(why.decision()),
                verdict == null ? "engine" : "person",
                verdict == null ? null : verdict.name().toLowerCase(Locale.ROOT),
                why.relation().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                why.fields().stream()
                        .filter(field -> rights.may(Purpose.VIEW, GROUPS.getOrDefault(field.field(), "identity")))
                        .map(field ->
                                new FieldBits(field.field(), field.left(), field.right(), field.level(), field.bits()))
                        .toList());
    }

    private static String decision(Decision decision) {
        return switch (decision) {
            case Decision.Match _ -> "match";
            case Decision.Possible _ -> "possible";
            case Decision.Distinct _ -> "distinct";
        };
    }
}
