package org.accordcrm.customers.resolve;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.accordcrm.customers.Fields;
import org.accordcrm.customers.golden.Pin;
import org.accordcrm.customers.resolve.CustomerRows.Stored;
import org.accordcrm.customers.resolve.Regrouping.Cluster;
import org.accordcrm.journal.Journal;
import org.accordcrm.sources.SourceRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes what customers shall be, in transactions so short that no reader of the journal waits for them. */
@Component
class Settling {

    /** What a transaction should take; the number of customers in it follows from how long the last one took. */
    private static final Duration BATCH = Duration.ofMillis(30);

    private static final int CUSTOMERS_MIN = 50;
    private static final int CUSTOMERS_MAX = 2_000;

    /** Groups whose words are worth sorting into the index at once. */
    private static final int MANY = 1_000;

    private final TakenRecords records;
    private final CustomerRows rows;
    private final References references;
    private final Fields fields;
    private final Lease lease;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    Settling(
            TakenRecords records,
            CustomerRows rows,
            References references,
            Fields fields,
            Lease lease,
            Journal journal,
            TransactionOperations transaction,
            Clock clock) {
        this.records = records;
        this.rows = rows;
        this.references = references;
        this.fields = fields;
        this.lease = lease;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is ready to be written in one transaction. */
    private record Batch(
            List<Regrouping> groups,
            List<GoldenCustomer> customers,
            Map<UUID, Stored> stored,
            Collection<SourceRecord> records,
            KnownSources sources) {

        /** The records that were linked before. */
        List<UUID> known() {
            return groups.stream()
                    .flatMap(group -> group.clusters().stream())
                    .flatMap(cluster -> cluster.before().keySet().stream())
                    .toList();
        }
    }

    /**
     * Writes all groups; each is written whole or not at all.
     *
     * @throws Lease.Lost if another node is the resolver
     */
    void write(List<Regrouping> groups, Lease.Token token, Occasion occasion) {
        var derivation = new Derivation(fields.byKey(), fields.rules(), records.sources());
        var size = 4 * CUSTOMERS_MIN;
        for (var from = 0; from < groups.size(); ) {
            var to = from;
            var taken = new ArrayList<Regrouping>();
            for (var count = 0; to < groups.size() && count < size; to++) {
                taken.add(groups.get(to));
                count += groups.get(to).clusters().size();
            }
            var batch = prepare(taken, derivation);
            var started = System.nanoTime();
            transaction.executeWithoutResult(_ -> write(batch, token, occasion));
            size = nextSize(size, Duration.ofNanos(System.nanoTime() - started));
            from = to;
        }
        if (groups.size() >= MANY) {
            transaction.executeWithoutResult(_ -> rows.sortWords());
        }
    }

    private static int nextSize(int size, Duration took) {
        var wanted = (long) size * BATCH.toMillis() / Math.max(1, took.toMillis());
        return (int) Math.clamp(wanted, CUSTOMERS_MIN, Math.min(CUSTOMERS_MAX, 2L * size));
    }

    private Batch prepare(List<Regrouping> groups, Derivation derivation) {
        var ids = new ArrayList<UUID>();
        var before = new HashSet<UUID>();
        for (var group : groups) {
            before.addAll(group.customersBefore());
            group.clusters().forEach(cluster -> ids.addAll(cluster.records()));
        }
        var found = records.find(ids);
        var pins = rows.pins(ids);
        var customers = new ArrayList<GoldenCustomer>();
        for (var group : groups) {
            for (var cluster : group.clusters()) {
                customers.add(derivation.customer(members(cluster, found), pins(cluster, pins)));
            }
        }
        return new Batch(groups, customers, rows.find(before), found.values(), derivation.sources());
    }

    private static List<SourceRecord> members(Cluster cluster, Map<UUID, SourceRecord> found) {
        return cluster.records().stream()
                .map(id -> Objects.requireNonNull(found.get(id), () -> "There is no source record %s.".formatted(id)))
                .toList();
    }

    /** Of two pins on one field, which a merge brought together, the newer stands. */
    private static List<Pin> pins(Cluster cluster, Map<UUID, List<Pin>> byCustomer) {
        if (byCustomer.isEmpty()) {
            return List.of();
        }
        return cluster.records().stream()
                .flatMap(record -> byCustomer.getOrDefault(record, List.of()).stream())
                .sorted(Comparator.comparing(Pin::at).reversed().thenComparing(Pin::person))
                .toList();
    }

    private void write(Batch batch, Lease.Token token, Occasion occasion) {
        lease.guard(token);
        var now = clock.instant();
        var changes = new Changes(occasion, now);
        var byId = new HashMap<UUID, GoldenCustomer>();
        batch.customers().forEach(customer -> byId.put(customer.id(), customer));
        for (var group : batch.groups()) {
            changes.addMoves(group, byId);
            rows.delete(group.absorbed());
        }
        var differing = new ArrayList<GoldenCustomer>();
        for (var customer : batch.customers()) {
            var before = batch.stored().get(customer.id());
            if (before != null) {
                changes.addChange(customer, before);
            }
            if (before == null || !customer.isStoredAs(before)) {
                differing.add(customer);
            }
        }
        rows.link(
                batch.groups().stream()
                        .flatMap(group -> group.clusters().stream())
                        .toList(),
                now);
        rows.store(differing, now);
        rows.storeWords(batch.customers(), batch.stored());
        references.replace(batch.records(), batch.known(), batch.sources());
        journal.appendAll(changes.events());
    }
}
