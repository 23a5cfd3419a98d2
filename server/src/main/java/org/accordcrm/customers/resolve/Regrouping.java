package org.accordcrm.customers.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Customers whose records have to be written together, because records move between them.
 *
 * @param clusters what the customers shall be
 * @param gone records that were withdrawn, and the customers that they belong to so far
 */
record Regrouping(List<Cluster> clusters, Map<UUID, UUID> gone) {

    /**
     * What one customer shall be.
     *
     * @param records oldest first
     * @param before record to the customer it belongs to so far; a new record is absent
     */
    record Cluster(List<UUID> records, Map<UUID, UUID> before) {

        UUID customer() {
            return records.getFirst();
        }

        boolean isNew() {
            return before.isEmpty();
        }

        /** The records that belong to another customer so far. */
        List<UUID> toMove() {
            return records.stream()
                    .filter(record -> before.containsKey(record) && !customer().equals(before.get(record)))
                    .toList();
        }

        Set<UUID> customersBefore() {
            return new TreeSet<>(before.values());
        }
    }

    /** How much there is to write. */
    int weight() {
        return clusters.size() + gone.size();
    }

    Set<UUID> customersBefore() {
        var customers = new TreeSet<UUID>();
        clusters.forEach(cluster -> customers.addAll(cluster.before().values()));
        customers.addAll(gone.values());
        return customers;
    }

    Set<UUID> customers() {
        var customers = new TreeSet<UUID>();
        clusters.forEach(cluster -> customers.add(cluster.customer()));
        return customers;
    }

    /** The customers that are no more: their ids are addresses of others now. */
    Set<UUID> absorbed() {
        var absorbed = customersBefore();
        absorbed.removeAll(customers());
        return absorbed;
    }

    /** The customers whose founding record is gone. */
    Set<UUID> removed() {
        var removed = customersBefore();
        removed.retainAll(gone.keySet());
        return removed;
    }

    /** Puts together the clusters, and the records that are gone, that have a customer of before in common. */
    static List<Regrouping> of(List<Cluster> clusters, Map<UUID, UUID> gone) {
        var parents = new HashMap<UUID, UUID>();
        for (var cluster : clusters) {
            UUID first = null;
            for (var customer : cluster.before().values()) {
                var root = root(parents, customer);
                if (first == null) {
                    first = root;
                } else {
                    parents.put(root, first);
                }
            }
        }
        var groups = new LinkedHashMap<UUID, List<Cluster>>();
        for (var cluster : clusters) {
            var key = cluster.isNew()
                    ? cluster.customer()
                    : root(parents, cluster.before().values().iterator().next());
            groups.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(cluster);
        }
        var goneByGroup = new HashMap<UUID, Map<UUID, UUID>>();
        gone.forEach((record, customer) -> {
            var key = root(parents, customer);
            groups.computeIfAbsent(key, _ -> new ArrayList<>(0));
            goneByGroup.computeIfAbsent(key, _ -> new TreeMap<>()).put(record, customer);
        });
        return groups.entrySet().stream()
                .map(group -> new Regrouping(group.getValue(), goneByGroup.getOrDefault(group.getKey(), Map.of())))
                .toList();
    }

    private static UUID root(Map<UUID, UUID> parents, UUID customer) {
        var root = customer;
        while (parents.get(root) instanceof UUID parent && !parent.equals(root)) {
            root = parent;
        }
        parents.put(customer, root);
        return root;
    }
}
