package org.accordcrm.customers.resolve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
    private static final Duration BATCH = Duration.ofMillis(60);

    private static final int CUSTOMERS_MIN = 50;
    private static final int CUSTOMERS_MAX = 2_000;

    /** Groups that are worth a second writer, and whose words are worth sorting into the index at once. */
    private static final int MANY = 1_000;

    private static final int WRITERS = 2;

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

    /**
     * What is ready to be written in one transaction.
     *
     * @param rows of the customers that are not in {@code stored}, and of new links
     */
    private record Batch(
            List<Regrouping> groups,
            List<GoldenCustomer> customers,
            Map<UUID, Stored> stored,
            NewRows rows,
            Collection<SourceRecord> records,
            KnownSources sources,
            Instant at) {

        /** The records that were linked before. */
        List<UUID> known() {
            var known = new ArrayList<>(gone());
            groups.stream()
                    .flatMap(group -> group.clusters().stream())
                    .forEach(cluster -> known.addAll(cluster.before().keySet()));
            return known;
        }

        List<UUID> gone() {
            return groups.stream()
                    .flatMap(group -> group.gone().keySet().stream())
                    .toList();
        }

        int weight() {
            return groups.stream().mapToInt(Regrouping::weight).sum();
        }
    }

    /**
     * Writes all groups; each is written whole or not at all. Many are written by two at once, since no customer is in two
     * groups: while one waits for the database the other computes.
     *
     * @throws Lease.Lost if another node is the resolver
     */
    void write(List<Regrouping> groups, Lease.Token token, Occasion occasion) {
        if (groups.isEmpty()) {
            return;
        }
        var derivation = new Derivation(fields.byKey(), fields.rules(), records.sources());
        var writing = new Writing(new ConcurrentLinkedQueue<>(groups), derivation, token, occasion);
        if (groups.size() < MANY) {
            writing.run();
            return;
        }
        try (var writers = Executors.newFixedThreadPool(
                WRITERS, Thread.ofPlatform().daemon().name("settling-", 0).factory())) {
            var ends = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(_ -> writers.submit(writing))
                    .toList();
            ends.forEach(end -> await(end, writing));
        }
        transaction.executeWithoutResult(_ -> rows.takeStock());
    }

    private static void await(Future<?> end, Writing writing) {
        try {
            end.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            writing.stop();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The resolver was stopped while it wrote.", stopped);
        }
    }

    /** Prepares and writes batch after batch until no group is left. Safe for several threads. */
    private final class Writing implements Runnable {

        private final Queue<Regrouping> left;
        private final Derivation derivation;
        private final Lease.Token token;
        private final Occasion occasion;

        Writing(Queue<Regrouping> left, Derivation derivation, Lease.Token token, Occasion occasion) {
            this.left = left;
            this.derivation = derivation;
            this.token = token;
            this.occasion = occasion;
        }

        @Override
        public void run() {
            var size = 4 * CUSTOMERS_MIN;
            try {
                for (var groups = take(size); !groups.isEmpty(); groups = take(size)) {
                    var batch = prepare(groups, derivation);
                    var started = System.nanoTime();
                    transaction.executeWithoutResult(_ -> write(batch, token, occasion));
                    size = nextSize(batch.weight(), Duration.ofNanos(System.nanoTime() - started));
                }
            } finally {
                stop();
            }
        }

        /** Whoever writes beside this ends after its batch. */
        void stop() {
            left.clear();
        }

        private List<Regrouping> take(int size) {
            var taken = new ArrayList<Regrouping>();
            Regrouping group;
            for (var count = 0; count < size && (group = left.poll()) != null; count += group.weight()) {
                taken.add(group);
            }
            return taken;
        }
    }

    private static int nextSize(int written, Duration took) {
        var wanted = (long) written * BATCH.toMillis() / Math.max(1, took.toMillis());
        return (int) Math.clamp(wanted, CUSTOMERS_MIN, Math.clamp(2L * written, CUSTOMERS_MIN, CUSTOMERS_MAX));
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
        var stored = rows.find(before);
        var now = clock.instant();
        return new Batch(
                groups,
                customers,
                stored,
                newRows(groups, customers, stored, now),
                found.values(),
                derivation.sources(),
                now);
    }

    private static NewRows newRows(
            List<Regrouping> groups, List<GoldenCustomer> customers, Map<UUID, Stored> stored, Instant now) {
        var rows = new NewRows(now);
        groups.forEach(group -> group.clusters().forEach(rows::link));
        customers.stream()
                .filter(customer -> !stored.containsKey(customer.id()))
                .forEach(rows::add);
        return rows;
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
        var changes = new Changes(occasion, batch.at());
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
                if (!customer.isStoredAs(before)) {
                    differing.add(customer);
                }
            }
        }
        rows.unlink(batch.gone());
        rows.relink(
                batch.groups().stream()
                        .flatMap(group -> group.clusters().stream())
                        .toList(),
                batch.at());
        rows.insert(batch.rows());
        rows.update(differing, batch.at());
        rows.updateWords(batch.customers(), batch.stored());
        references.replace(batch.records(), batch.known(), batch.sources());
        journal.appendAll(changes.events());
    }
}
