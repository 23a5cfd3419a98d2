package org.accordcrm.customers.resolve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.accordcrm.customers.CustomerChanged;
import org.accordcrm.customers.CustomerChanged.Change;
import org.accordcrm.customers.CustomerCreated;
import org.accordcrm.customers.CustomerMerged;
import org.accordcrm.customers.CustomerRemoved;
import org.accordcrm.customers.CustomerSplit;
import org.accordcrm.customers.golden.GoldenField;
import org.accordcrm.customers.golden.GoldenField.GoldenValue;
import org.accordcrm.customers.golden.Values;
import org.accordcrm.customers.resolve.CustomerRows.Stored;
import org.accordcrm.customers.resolve.Regrouping.Cluster;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

/** What happened to customers, in the words of the journal. */
final class Changes {

    private final Occasion occasion;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();

    Changes(Occasion occasion, Instant now) {
        this.occasion = occasion;
        this.now = now;
    }

    List<Event> events() {
        return events;
    }

    /** What became of customers whose records moved. */
    void addMoves(Regrouping group, Map<UUID, GoldenCustomer> customers) {
        var told = new TreeSet<UUID>();
        for (var cluster : group.clusters()) {
            if (!cluster.isNew()) {
                addMerge(cluster, group, told);
                addSplit(cluster, group, told);
            }
        }
        for (var removed : group.removed()) {
            events.add(new CustomerRemoved(removed, occasion.actor(), occasion.department(), occasion.run(), now));
        }
        var before = group.customersBefore();
        for (var cluster : group.clusters()) {
            var customer = cluster.customer();
            if (!before.contains(customer) && !told.contains(customer)) {
                var type = Objects.requireNonNull(customers.get(customer)).kind();
                events.add(new CustomerCreated(
                        customer,
                        type,
                        cluster.records(),
                        occasion.actor(),
                        occasion.department(),
                        occasion.run(),
                        now));
            }
        }
    }

    private void addMerge(Cluster cluster, Regrouping group, Set<UUID> told) {
        var absorbed = cluster.customersBefore();
        absorbed.remove(cluster.customer());
        absorbed.removeAll(group.customers());
        absorbed.retainAll(cluster.records());
        if (!absorbed.isEmpty()) {
            told.add(cluster.customer());
            events.add(new CustomerMerged(
                    cluster.customer(),
                    List.copyOf(absorbed),
                    cluster.records(),
                    occasion.actor(),
                    occasion.department(),
                    occasion.run(),
                    now));
        }
    }

    private void addSplit(Cluster cluster, Regrouping group, Set<UUID> told) {
        var parts = partsOf(cluster.customer(), group);
        if (!parts.isEmpty()) {
            told.addAll(parts);
            events.add(new CustomerSplit(
                    cluster.customer(),
                    List.copyOf(parts),
                    cluster.records(),
                    occasion.actor(),
                    occasion.department(),
                    occasion.run(),
                    now));
        }
    }

    /** The customers that records of this one went to. */
    private static Set<UUID> partsOf(UUID customer, Regrouping group) {
        var parts = new TreeSet<UUID>();
        for (var cluster : group.clusters()) {
            if (!cluster.customer().equals(customer) && cluster.before().containsValue(customer)) {
                parts.add(cluster.customer());
            }
        }
        return parts;
    }

    /** What changed of a customer that was there before. */
    void addChange(GoldenCustomer customer, Stored before) {
        var changes = new ArrayList<Change>();
        var fields = new TreeSet<>(customer.golden().keySet());
        fields.addAll(before.golden().keySet());
        for (var field : fields) {
            var was = values(before.golden(), field);
            var is = values(customer.golden(), field);
            if (!canonical(was).equals(canonical(is))) {
                changes.add(new Change(field, was, is));
            }
        }
        if (!changes.isEmpty()
                || customer.records().size() != before.records()
                || customer.vanished() != before.vanished()
                || !customer.departments().equals(before.departments())) {
            events.add(new CustomerChanged(
                    customer.id(),
                    customer.records().size(),
                    customer.vanished(),
                    changes,
                    occasion.actor(),
                    occasion.department(),
                    occasion.run(),
                    now));
        }
    }

    private static List<Object> values(Map<String, GoldenField> golden, String key) {
        @Nullable GoldenField field = golden.get(key);
        return field == null
                ? List.of()
                : field.values().stream().map(GoldenValue::value).toList();
    }

    private static List<String> canonical(List<Object> values) {
        return values.stream().map(Values::canonical).toList();
    }
}
