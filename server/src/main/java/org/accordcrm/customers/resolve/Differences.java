package org.accordcrm.customers.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.customers.resolve.Regrouping.Cluster;
import org.springframework.stereotype.Component;

/**
 * What has to be written, found by comparing what shall be with what is stored. So a crash between two batches needs no
 * memory of its own: the same comparison finds the rest.
 */
@Component
class Differences {

    private static final int CHUNK = 2_000;

    private final Links links;

    Differences(Links links) {
        this.links = links;
    }

    /**
     * @param clusters whole memberships
     * @param touched records whose values may have changed; their customers are derived anew even if no link changes. Used
     *     up, to hold a million ids only once
     * @param withdrawn records that are in no cluster, and shall be in no customer
     */
    List<Regrouping> of(Collection<Set<UUID>> clusters, Set<UUID> touched, Set<UUID> withdrawn) {
        var gone = gone(withdrawn, touched);
        var changed = new ArrayList<Cluster>();
        var chunk = new ArrayList<Set<UUID>>(CHUNK);
        for (var cluster : clusters) {
            chunk.add(cluster);
            if (chunk.size() == CHUNK) {
                compare(chunk, touched, changed);
                chunk.clear();
            }
        }
        compare(chunk, touched, changed);
        addUncovered(touched, gone, changed);
        return Regrouping.of(changed, gone);
    }

    /** Where the withdrawn records are linked so far; those beside whom they are have to be derived anew. */
    private Map<UUID, UUID> gone(Set<UUID> withdrawn, Set<UUID> touched) {
        var gone = new HashMap<UUID, UUID>();
        touched.removeAll(withdrawn);
        var all = List.copyOf(withdrawn);
        for (var from = 0; from < all.size(); from += CHUNK) {
            links.around(all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .forEach((customer, records) -> records.forEach(record -> {
                        if (withdrawn.contains(record)) {
                            gone.put(record, customer);
                        } else {
                            touched.add(record);
                        }
                    }));
        }
        return gone;
    }

    private void compare(List<Set<UUID>> chunk, Set<UUID> touched, List<Cluster> changed) {
        if (chunk.isEmpty()) {
            return;
        }
        var records = new ArrayList<UUID>();
        chunk.forEach(records::addAll);
        var stored = links.of(records);
        var sizes = stored.isEmpty() ? new HashMap<UUID, Integer>() : links.sizes(new HashSet<>(stored.values()));
        for (var members : chunk) {
            var sorted = members.stream().sorted().toList();
            var before = new HashMap<UUID, UUID>();
            for (var record : sorted) {
                if (stored.get(record) instanceof UUID customer) {
                    before.put(record, customer);
                }
            }
            var customer = sorted.getFirst();
            var asStored = before.size() == sorted.size()
                    && before.values().stream().allMatch(customer::equals)
                    && sizes.getOrDefault(customer, 0) == sorted.size();
            if (removeAny(touched, sorted) | !asStored) {
                changed.add(new Cluster(sorted, before.isEmpty() ? Map.of() : before));
            }
        }
    }

    /** Customers of touched records that the engine did not touch: a value changed that it does not compare. */
    private void addUncovered(Set<UUID> touched, Map<UUID, UUID> gone, List<Cluster> changed) {
        var uncovered = List.copyOf(touched);
        for (var from = 0; from < uncovered.size(); from += CHUNK) {
            links.around(uncovered.subList(from, Math.min(uncovered.size(), from + CHUNK)))
                    .forEach((customer, linked) -> {
                        var records = linked.stream()
                                .filter(record -> !gone.containsKey(record))
                                .toList();
                        var before = new HashMap<UUID, UUID>();
                        records.forEach(record -> before.put(record, customer));
                        changed.add(new Cluster(records, before));
                    });
        }
    }

    private static boolean removeAny(Set<UUID> from, List<UUID> records) {
        var removed = false;
        for (var record : records) {
            removed |= from.remove(record);
        }
        return removed;
    }
}
