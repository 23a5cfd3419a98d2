package org.accordcrm.customers;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.resolve.Resolving;
import org.accordcrm.identity.Explanation;
import org.springframework.stereotype.Component;

/** Why the records of a customer are one: the strongest pairs that hold them together, explained field by field. */
@Component
class CustomerEvidence {

    /** With more records not all pairs are compared: the engine would be asked more than two thousand times. */
    private static final int RECORDS_MAX = 60;

    private final Customers customers;
    private final PairEvidence pairs;
    private final Resolving resolving;

    CustomerEvidence(Customers customers, PairEvidence pairs, Resolving resolving) {
        this.customers = customers;
        this.pairs = pairs;
        this.resolving = resolving;
    }

    /** @param ready false while the engine is filling, or on a node that is not the resolver; ask again */
    record Evidence(boolean ready, List<PairEvidence.Link> links) {}

    private record Pair(UUID left, UUID right, Explanation explanation) {}

    Evidence of(Rights rights, CustomerId customer) {
        var ids = customers.addresses(customer);
        var found = new ArrayList<Pair>();
        for (var left = 0; left < Math.min(ids.size(), RECORDS_MAX); left++) {
            for (var right = left + 1; right < Math.min(ids.size(), RECORDS_MAX); right++) {
                var explanation = resolving.explain(ids.get(left), ids.get(right));
                if (explanation.isEmpty()) {
                    return new Evidence(false, List.of());
                }
                found.add(new Pair(ids.get(left), ids.get(right), explanation.get()));
            }
        }
        var refs = pairs.refs(ids);
        return new Evidence(
                true,
                strongest(found).stream()
                        .map(pair -> PairEvidence.link(
                                requireNonNull(refs.get(pair.left())),
                                requireNonNull(refs.get(pair.right())),
                                pair.explanation(),
                                rights))
                        .toList());
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
}
