package org.accordcrm.customers;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.CustomerPage.RecordRef;
import org.accordcrm.customers.resolve.Resolving;
import org.accordcrm.customers.resolve.TakenRecords;
import org.accordcrm.identity.Decision;
import org.accordcrm.identity.Explanation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why the records of a customer are one: the strongest pairs that hold them together, explained field by field. */
@Component
class CustomerEvidence {

    /** Comparisons that show what the field group guards; the others show names and numbers, which are identity. */
    private static final Map<String, String> GROUPS =
            Map.of("email", "contact", "phone", "contact", "address", "contact", "category", "marketing");

    /** With more records not all pairs are compared: the engine would be asked more than two thousand times. */
    private static final int RECORDS_MAX = 60;

    private final Customers customers;
    private final TakenRecords records;
    private final Resolving resolving;

    CustomerEvidence(Customers customers, TakenRecords records, Resolving resolving) {
        this.customers = customers;
        this.records = records;
        this.resolving = resolving;
    }

    /** @param ready false while the engine is filling, or on a node that is not the resolver; ask again */
    record Evidence(boolean ready, List<Link> links) {}

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

    private record Pair(UUID left, UUID right, Explanation explanation) {}

    Evidence of(Rights rights, CustomerId customer) {
        var ids = customers.addresses(customer);
        var pairs = new ArrayList<Pair>();
        for (var left = 0; left < Math.min(ids.size(), RECORDS_MAX); left++) {
            for (var right = left + 1; right < Math.min(ids.size(), RECORDS_MAX); right++) {
                var explanation = resolving.explain(ids.get(left), ids.get(right));
                if (explanation.isEmpty()) {
                    return new Evidence(false, List.of());
                }
                pairs.add(new Pair(ids.get(left), ids.get(right), explanation.get()));
            }
        }
        var sources = records.sources();
        var refs = records.find(ids).values().stream()
                .collect(toMap(
                        record -> record.id().value(),
                        record -> new RecordRef(
                                record.id().value(),
                                record.sourceName(),
                                sources.of(record).department(),
                                record.key())));
        return new Evidence(
                true,
                strongest(pairs).stream().map(pair -> link(pair, refs, rights)).toList());
    }

    /** The tree of strongest pairs that joins all records, and every pair that a person decided. */
    private static List<Pair> strongest(List<Pair> pairs) {
        var sorted = pairs.stream()
                .sorted(Comparator.comparing((Pair pair) -> pair.explanation().verdict() == null)
                        .thenComparing(pair -> -pair.explanation().bits())
                        .thenComparing(Pair::left)
                        .thenComparing(Pair::right))
                .toList();
        var groups = new ArrayList<HashSet<UUID>>();
        var kept = new ArrayList<Pair>();
        for (var pair : sorted) {
            var left = groupOf(groups, pair.left());
            var right = groupOf(groups, pair.right());
            if (left != right) {
                left.addAll(right);
                groups.removeIf(group -> group == right);
                kept.add(pair);
            } else if (pair.explanation().verdict() != null) {
                kept.add(pair);
            }
        }
        return kept;
    }

    private static HashSet<UUID> groupOf(List<HashSet<UUID>> groups, UUID record) {
        return groups.stream()
                .filter(group -> group.contains(record))
                .findFirst()
                .orElseGet(() -> {
                    var group = new HashSet<UUID>(List.of(record));
                    groups.add(group);
                    return group;
                });
    }

    private static Link link(Pair pair, Map<UUID, RecordRef> refs, Rights rights) {
        var why = pair.explanation();
        var verdict = why.verdict();
        return new Link(
                Objects.requireNonNull(refs.get(pair.left())),
                Objects.requireNonNull(refs.get(pair.right())),
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
