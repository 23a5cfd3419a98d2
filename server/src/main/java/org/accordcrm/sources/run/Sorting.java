package org.accordcrm.sources.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.journal.Uuid7;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.mapping.MappedRow.Amount;
import org.accordcrm.sources.mapping.MappedRow.MappedRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Decides what becomes of the lines of one batch, from what is stored of their records. Touches no database. */
final class Sorting {

    record Slot(String target, String key) {}

    /**
     * A version to be stored.
     *
     * @param isNew whether nothing is stored of the record yet
     * @param brought whether the record was not there: it is new, or was withdrawn
     */
    record Version(
            UUID id, MappedRecord record, String values, String hash, long line, boolean isNew, boolean brought) {}

    /** @param at the line of the file that it came from */
    record Rejected(Taken taken, @Nullable String field, Reason reason) {}

    record Outcome(Taken taken, Ending ending, @Nullable Reason reason) {}

    private record Judged(
            Slot slot,
            MappedRecord record,
            String values,
            String hash,
            @Nullable Known known) {

        boolean isNews() {
            return known == null || !known.speaks() || !known.hash().equals(hash);
        }
    }

    final List<Version> versions = new ArrayList<>();
    final Map<UUID, Long> seen = new HashMap<>();
    final List<UUID> seenInQuarantine = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();
    final Sums sums = new Sums();

    private final UUID run;
    private final Map<Slot, Known> known;
    private Counts counts = Counts.NONE;

    /** @param known what is stored under the keys of these lines; gains what this batch adds */
    Sorting(UUID run, Map<Slot, Known> known) {
        this.run = run;
        this.known = known;
    }

    Counts counts() {
        return counts;
    }

    long brought() {
        return versions.stream().filter(Version::brought).count();
    }

    void add(Taken taken) {
        sums.read(taken.row().amounts());
        if (taken.skipped()) {
            end(taken, Ending.SKIPPED, null);
            return;
        }
        var fault = taken.fault();
        if (fault != null) {
            keepFromVanishing(taken);
            reject(taken, fault.field(), fault.reason());
            return;
        }
        var judged = taken.row().records().stream().map(this::judge).toList();
        for (var one : judged) {
            if (one.known() != null
                    && one.known().seenIn(run)
                    && !one.known().hash().equals(one.hash())) {
                reject(
                        taken,
                        null,
                        new Reason(
                                "duplicate-key",
                                Map.of(
                                        "value",
                                        one.slot().key(),
                                        "key",
                                        one.slot().key(),
                                        "line",
                                        one.known().seenLine())));
                return;
            }
        }
        if (judged.stream().allMatch(one -> one.known() != null && one.known().seenIn(run))) {
            end(taken, Ending.SKIPPED, Reason.of("duplicate-row"));
            return;
        }
        judged.forEach(one -> store(one, taken.line()));
        end(taken, judged.stream().anyMatch(Judged::isNews) ? Ending.ACCEPTED : Ending.UNCHANGED, null);
    }

    private Judged judge(MappedRecord record) {
        var values = JsonMapper.shared().writeValueAsString(record.values());
        var slot = new Slot(record.target(), record.key());
        return new Judged(slot, record, values, Hashes.of(record, values), known.get(slot));
    }

    private void store(Judged one, long line) {
        var before = one.known();
        if (before != null && before.seenIn(run)) {
            return;
        }
        var id = before == null ? Uuid7.next() : before.id();
        if (one.isNews()) {
            var brought = before == null || before.withdrawn();
            versions.add(new Version(id, one.record(), one.values(), one.hash(), line, before == null, brought));
        } else {
            seen.put(id, line);
        }
        known.put(one.slot(), new Known(id, one.hash(), run, line, false, false));
    }

    /** A record whose new row is faulty is not missing from the list. */
    private void keepFromVanishing(Taken taken) {
        for (var record : taken.row().records()) {
            var stored = known.get(new Slot(record.target(), record.key()));
            if (stored != null && !stored.seenRun().equals(run)) {
                seenInQuarantine.add(stored.id());
            }
        }
    }

    private void reject(Taken taken, @Nullable String field, Reason reason) {
        rejected.add(new Rejected(taken, field, reason));
        end(taken, Ending.QUARANTINED, reason);
    }

    private void end(Taken taken, Ending ending, @Nullable Reason reason) {
        outcomes.add(new Outcome(taken, ending, reason));
        List<Amount> amounts = taken.row().amounts();
        sums.end(amounts, ending);
        counts = counts.plus(Counts.of(ending));
    }
}
