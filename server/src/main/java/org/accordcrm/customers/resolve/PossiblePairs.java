package org.accordcrm.customers.resolve;

import static java.time.ZoneOffset.UTC;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.accordcrm.customers.DoubtsChanged;
import org.accordcrm.identity.PossiblePair;
import org.accordcrm.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Pairs of which the engine is not sure, kept for a person to decide. */
@Repository
class PossiblePairs {

    private static final int CHUNK = 1_000;

    private static final Comparator<PossiblePair<UUID>> ORDER =
            Comparator.<PossiblePair<UUID>, UUID>comparing(PossiblePair::left).thenComparing(PossiblePair::right);

    private final JdbcClient jdbc;
    private final Lease lease;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    PossiblePairs(JdbcClient jdbc, Lease lease, Journal journal, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.lease = lease;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How many pairs came or weigh otherwise, and how many went. */
    record Doubts(int found, int settled) {

        Doubts and(Doubts more) {
            return new Doubts(found + more.found, settled + more.settled);
        }
    }

    /**
     * Makes the stored pairs of the clusters' records those that are given.
     *
     * @param model the version that found them
     */
    Doubts replace(Lease.Token token, Collection<Set<UUID>> clusters, List<PossiblePair<UUID>> pairs, int model) {
        var settled = isEmpty()
                ? 0
                : deleteOthers(token, clusters.stream().flatMap(Set::stream).toList(), sorted(pairs));
        var found = 0;
        for (var from = 0; from < pairs.size(); from += CHUNK) {
            var chunk = pairs.subList(from, Math.min(pairs.size(), from + CHUNK));
            found += guarded(token, () -> insert(chunk, model));
        }
        return new Doubts(found, settled);
    }

    /** Records that were withdrawn are in no pair. */
    Doubts forget(Lease.Token token, Collection<UUID> records) {
        return new Doubts(0, deleteOthers(token, List.copyOf(records), List.of()));
    }

    /** Tells that others wait to be decided now, if so. */
    void tell(Doubts doubts, Occasion occasion) {
        if (doubts.found() + doubts.settled() > 0) {
            journal.append(new DoubtsChanged(
                    doubts.found(), doubts.settled(), occasion.actor(), occasion.department(), clock.instant()));
        }
    }

    private int guarded(Lease.Token token, IntSupplier write) {
        return requireNonNull(transaction.execute(_ -> {
            lease.guard(token);
            return write.getAsInt();
        }));
    }

    private static List<PossiblePair<UUID>> sorted(List<PossiblePair<UUID>> pairs) {
        return pairs.stream().sorted(ORDER).toList();
    }

    private int deleteOthers(Lease.Token token, List<UUID> records, List<PossiblePair<UUID>> kept) {
        var deleted = 0;
        for (var from = 0; from < records.size(); from += CHUNK) {
            var chunk = records.subList(from, Math.min(records.size(), from + CHUNK));
            deleted += guarded(token, () -> deleteOthers(chunk, kept));
        }
        return deleted;
    }

    private boolean isEmpty() {
        return jdbc.sql("select not exists (select from customers.possible_pair)")
                .query(Boolean.class)
                .single();
    }

    /** Compares here: a query that is given two long lists may be planned as if they were short. */
    private int deleteOthers(List<UUID> records, List<PossiblePair<UUID>> kept) {
        var lefts = new ArrayList<UUID>();
        var rights = new ArrayList<UUID>();
        for (var pair : stored(records)) {
            if (Collections.binarySearch(kept, pair, ORDER) < 0) {
                lefts.add(pair.left());
                rights.add(pair.right());
            }
        }
        if (lefts.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                        delete from customers.possible_pair p
                        using unnest(cast(:lefts as uuid[]), cast(:rights as uuid[])) as gone (left_id, right_id)
                        where p.left_id = gone.left_id and p.right_id = gone.right_id
                        """)
                .param("lefts", lefts.toArray(UUID[]::new))
                .param("rights", rights.toArray(UUID[]::new))
                .update();
    }

    private List<PossiblePair<UUID>> stored(List<UUID> records) {
        return jdbc.sql("""
                        select left_id, right_id, bits, odds from customers.possible_pair
                        where left_id = any (:records) or right_id = any (:records)
                        """)
                .param("records", records.toArray(UUID[]::new))
                .query((row, _) -> new PossiblePair<>(
                        row.getObject("left_id", UUID.class),
                        row.getObject("right_id", UUID.class),
                        row.getDouble("bits"),
                        row.getDouble("odds")))
                .list();
    }

    private int insert(List<PossiblePair<UUID>> pairs, int model) {
        return jdbc.sql("""
                        insert into customers.possible_pair (left_id, right_id, bits, odds, model, found_at)
                        select left_id, right_id, bits, odds, :model, :now
                        from unnest(cast(:lefts as uuid[]), cast(:rights as uuid[]), cast(:bits as float8[]),
                            cast(:odds as float8[])) as new (left_id, right_id, bits, odds)
                        on conflict (left_id, right_id) do update
                        set bits = excluded.bits, odds = excluded.odds, model = excluded.model
                        where (customers.possible_pair.bits, customers.possible_pair.model)
                            is distinct from (excluded.bits, excluded.model)
                        """)
                .param("lefts", pairs.stream().map(PossiblePair::left).toArray(UUID[]::new))
                .param("rights", pairs.stream().map(PossiblePair::right).toArray(UUID[]::new))
                .param("bits", pairs.stream().map(pair -> "" + pair.bits()).toArray(String[]::new))
                .param("odds", pairs.stream().map(pair -> "" + pair.odds()).toArray(String[]::new))
                .param("model", model)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }
}
