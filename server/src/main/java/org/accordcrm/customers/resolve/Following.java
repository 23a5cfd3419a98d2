package org.accordcrm.customers.resolve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.customers.VerdictGiven;
import org.accordcrm.customers.VerdictWithdrawn;
import org.accordcrm.customers.Verdicts;
import org.accordcrm.identity.Explanation;
import org.accordcrm.identity.Verdict;
import org.accordcrm.journal.Cursor;
import org.accordcrm.journal.Entry;
import org.accordcrm.journal.Journal;
import org.accordcrm.sources.RecordsTakenIn;
import org.accordcrm.sources.RecordsUndone;
import org.accordcrm.sources.RunFinished;
import org.accordcrm.sources.RunUndone;
import org.accordcrm.sources.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Follows the journal with a warm index: records go into it as they are taken in; customers are settled behind a run, or
 * at once where nothing more is coming. Used by one thread; only explaining is safe for others.
 */
@Component
class Following {

    static final Set<String> KINDS = Set.of(
            RecordsTakenIn.KIND,
            RecordsUndone.KIND,
            RunFinished.KIND,
            RunUndone.KIND,
            VerdictGiven.KIND,
            VerdictWithdrawn.KIND);

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int ENTRIES_MAX = 500;
    private static final int RECORDS_MAX = 5_000;

    /** After so long without an entry the records of a run that has not ended are settled too. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    /** So long a model is not trained on a part of what is being read. */
    private static final Duration WHOLE = Duration.ofMinutes(2);

    /** How long it may sleep when it is not woken: for what was committed before it could listen. */
    private static final Duration POLL = Duration.ofSeconds(5);

    private final TakenRecords records;
    private final Verdicts verdicts;
    private final Models models;
    private final Differences differences;
    private final Settling settling;
    private final PossiblePairs pairs;
    private final ResolvedRuns runs;
    private final Lease lease;
    private final Journal journal;
    private final TransactionOperations transaction;

    private volatile @Nullable WarmIndex index;
    private Cursor cursor = Cursor.START;
    private final Set<UUID> touched = new HashSet<>();
    private final Set<UUID> withdrawn = new HashSet<>();
    private final Set<UUID> finished = new LinkedHashSet<>();
    private final Map<UUID, RunUndone> undone = new LinkedHashMap<>();
    private Occasion occasion = Occasion.BY_ITSELF;
    private boolean due;
    private long lastEntry = System.nanoTime();
    private @Nullable Long awaiting;

    Following(
            TakenRecords records,
            Verdicts verdicts,
            Models models,
            Differences differences,
            Settling settling,
            PossiblePairs pairs,
            ResolvedRuns runs,
            Lease lease,
            Journal journal,
            TransactionOperations transaction) {
        this.records = records;
        this.verdicts = verdicts;
        this.models = models;
        this.differences = differences;
        this.settling = settling;
        this.pairs = pairs;
        this.runs = runs;
        this.lease = lease;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** What is read of an entry about a pair. */
    private record Said(UUID left, UUID right, String verdict) {}

    Optional<Explanation> explain(UUID left, UUID right) {
        var warm = index;
        return warm == null ? Optional.empty() : warm.explain(left, right);
    }

    /** Fills the index and writes what a crash may have left unwritten. */
    void begin(Lease.Token token) {
        var started = System.nanoTime();
        cursor = lease.position();
        var count = new int[1];
        var warm = filled(count);
        train(token, warm);
        if (!warm.isUntrained()) {
            var settlement = warm.settle();
            var groups = differences.of(settlement.clusters(), new HashSet<>(), Set.of());
            settling.write(groups, token, Occasion.BY_ITSELF);
        }
        touched.clear();
        withdrawn.clear();
        finished.clear();
        undone.clear();
        due = false;
        index = warm;
        LOG.info(
                "The resolver is ready with {} records after {} ms.",
                count[0],
                Duration.ofNanos(System.nanoTime() - started).toMillis());
    }

    /** An index of every record and verdict with the model in force. */
    private WarmIndex filled(int[] count) {
        var warm = new WarmIndex(models.newest().orElse(null));
        records.forEach(record -> {
            warm.put(record);
            count[0]++;
        });
        verdicts.all().forEach(given -> warm.decide(given.left(), given.right(), given.verdict()));
        return warm;
    }

    void end() {
        index = null;
    }

    /** Reads on; false if there was nothing to do. */
    boolean next(Lease.Token token) {
        var warm = index;
        if (warm == null) {
            return false;
        }
        // Asked first: of a file that is no longer being read, every entry is in what is read now.
        var reading = runs.areReading();
        var stretch = journal.after(cursor, KINDS, ENTRIES_MAX);
        var entries = stretch.entries();
        entries.forEach(entry -> read(entry, warm));
        cursor = stretch.end();
        if (!entries.isEmpty()) {
            lastEntry = System.nanoTime();
        }
        var drained = entries.size() < ENTRIES_MAX;
        var quiet = System.nanoTime() - lastEntry > QUIET.toNanos();
        if (drained && (due || (quiet && !touched.isEmpty())) && !awaitsTheRest(warm, reading)) {
            settle(token, warm);
        }
        return !entries.isEmpty();
    }

    /** Whether what would be settled now would teach a model of half-read files. */
    private boolean awaitsTheRest(WarmIndex warm, boolean reading) {
        if (!reading || warm.trainingReason().isEmpty()) {
            return false;
        }
        var since = awaiting == null ? System.nanoTime() : awaiting;
        awaiting = since;
        return System.nanoTime() - since < WHOLE.toNanos();
    }

    /** How long to wait for a call before reading on. */
    Duration patience() {
        return touched.isEmpty() && !due ? POLL : QUIET;
    }

    private void read(Entry entry, WarmIndex warm) {
        switch (entry.kind()) {
            case RecordsTakenIn.KIND -> {
                var taken = entry.as(RecordsTakenIn.class);
                if (TakenRecords.isCustomer(taken.target())) {
                    put(taken.records(), warm);
                    occasion = new Occasion(Occasion.BY_ITSELF.actor(), entry.department(), entry.run());
                    due |= entry.run() == null;
                }
            }
            case RecordsUndone.KIND -> {
                var back = entry.as(RecordsUndone.class);
                if (TakenRecords.isCustomer(back.target())) {
                    put(back.records(), warm);
                    occasion = new Occasion(entry.actor(), entry.department(), entry.run());
                }
            }
            case RunFinished.KIND -> {
                if (entry.run() instanceof UUID run) {
                    finished.add(run);
                    due = true;
                }
            }
            case RunUndone.KIND -> {
                if (entry.run() instanceof UUID run) {
                    undone.put(run, entry.as(RunUndone.class));
                    due = true;
                }
            }
            case VerdictGiven.KIND -> {
                var said = entry.as(Said.class);
                warm.decide(
                        said.left(),
                        said.right(),
                        Verdict.valueOf(said.verdict().toUpperCase(Locale.ROOT)));
                decided(said, entry);
            }
            case VerdictWithdrawn.KIND -> {
                var said = entry.as(Said.class);
                warm.withdraw(said.left(), said.right());
                decided(said, entry);
            }
            default -> {}
        }
    }

    private void decided(Said said, Entry entry) {
        touched.add(said.left());
        touched.add(said.right());
        occasion = new Occasion(entry.actor(), entry.department(), null);
        due = true;
    }

    private void put(List<UUID> ids, WarmIndex warm) {
        for (var from = 0; from < ids.size(); from += RECORDS_MAX) {
            records.find(ids.subList(from, Math.min(ids.size(), from + RECORDS_MAX)))
                    .values()
                    .forEach(record -> put(record, warm));
        }
        touched.addAll(ids);
    }

    private void put(SourceRecord record, WarmIndex warm) {
        if (record.withdrawn()) {
            warm.remove(record.id().value());
            withdrawn.add(record.id().value());
        } else {
            warm.put(record);
            withdrawn.remove(record.id().value());
        }
    }

    private void settle(Lease.Token token, WarmIndex current) {
        var started = System.nanoTime();
        var warm = retreated(token, current);
        train(token, warm);
        var settlement = warm.settle();
        var settled = System.nanoTime();
        var count = touched.size();
        var groups = differences.of(settlement.clusters(), touched, withdrawn);
        settling.write(groups, token, occasion);
        var doubts = pairs.replace(token, settlement.clusters(), settlement.possible(), warm.modelVersion())
                .and(pairs.forget(token, withdrawn));
        touched.clear();
        withdrawn.clear();
        store(token, doubts);
        LOG.info(
                "Resolved {} records into {} changes: {} ms matching, {} ms writing.",
                count,
                groups.size(),
                Duration.ofNanos(settled - started).toMillis(),
                Duration.ofNanos(System.nanoTime() - settled).toMillis());
        due = false;
        awaiting = null;
        occasion = Occasion.BY_ITSELF;
    }

    /** What was learned from an undone run is forgotten: another index, if the model before it is in force again. */
    private WarmIndex retreated(Lease.Token token, WarmIndex warm) {
        var retreats = false;
        for (var run : undone.values()) {
            retreats |= models.withdraw(token, run.source(), run.begun());
        }
        if (!retreats) {
            return warm;
        }
        var before = filled(new int[1]);
        index = before;
        return before;
    }

    private void train(Lease.Token token, WarmIndex warm) {
        warm.trainingReason().ifPresent(reason -> {
            var model = warm.train();
            warm.trainedAs(models.keep(token, model, reason, warm.sources()));
        });
    }

    private void store(Lease.Token token, PossiblePairs.Doubts doubts) {
        var counts = runs.counts(new ArrayList<>(finished));
        transaction.executeWithoutResult(_ -> {
            lease.moveTo(token, cursor);
            pairs.tell(doubts, occasion);
            runs.tell(counts);
            runs.tellUndone(undone.keySet());
        });
        finished.clear();
        undone.clear();
    }
}
