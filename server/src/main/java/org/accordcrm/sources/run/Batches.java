package org.accordcrm.sources.run;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.journal.CopyText;
import org.accordcrm.journal.Copying;
import org.accordcrm.journal.Journal;
import org.accordcrm.sources.RecordsTakenIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Stores what a batch of lines brings, with the run's position and the journal's entries, in one transaction. */
@Repository
class Batches {

    private final JdbcClient jdbc;
    private final Copying copying;
    private final Journal journal;
    private final Clock clock;
    private final RejectedRows rejected;

    Batches(JdbcClient jdbc, Copying copying, Journal journal, Clock clock, RejectedRows rejected) {
        this.jdbc = jdbc;
        this.copying = copying;
        this.journal = journal;
        this.clock = clock;
        this.rejected = rejected;
    }

    /**
     * @param from lines of the run that were done before
     * @param again whether the lines come out of quarantine
     * @throws RunLost if the run is no longer where {@code from} says: it was ended, or another node reads it
     */
    @Transactional
    List<Sorting.Outcome> write(Run run, Counts from, List<Taken> lines, boolean again) {
        var now = clock.instant();
        var sorting = new Sorting(run.id(), known(run, lines));
        lines.forEach(sorting::add);
        move(run, from, sorting);
        insert(run, sorting.versions, now);
        update(run, sorting.versions);
        see(run, sorting);
        rejected.write(run, sorting, again, now);
        add(run, sorting.sums);
        tell(run, sorting.versions, now);
        return sorting.outcomes;
    }

    private Map<Sorting.Slot, Known> known(Run run, List<Taken> lines) {
        var keys = new LinkedHashMap<String, HashSet<String>>();
        for (var line : lines) {
            for (var record : line.row().records()) {
                keys.computeIfAbsent(record.target(), _ -> new HashSet<>()).add(record.key());
            }
        }
        var known = new HashMap<Sorting.Slot, Known>();
        keys.forEach((target, some) -> jdbc.sql("""
                        select id, source_key, encode(hash, 'hex') as hash, seen_run, seen_line, vanished_at is not null as vanished,
                            withdrawn_at is not null as withdrawn
                        from sources.record
                        where source_id = :source
                          and target = :target
                          and source_key = any(:keys)
                        """)
                .param("source", run.source())
                .param("target", target)
                .param("keys", some.toArray(String[]::new))
                .query((row, _) -> known.put(
                        new Sorting.Slot(target, row.getString("source_key")),
                        new Known(
                                row.getObject("id", UUID.class),
                                row.getString("hash"),
                                row.getObject("seen_run", UUID.class),
                                row.getLong("seen_line"),
                                row.getBoolean("vanished"),
                                row.getBoolean("withdrawn"))))
                .list());
        return known;
    }

    private void move(Run run, Counts from, Sorting sorting) {
        var to = from.plus(sorting.counts());
        var moved = jdbc.sql("""
                        update sources.run
                        set read = :read,
                            accepted = :accepted,
                            unchanged = :unchanged,
                            quarantined = :quarantined,
                            skipped = :skipped,
                            written = written + :written,
                            brought = brought + :brought
                        where id = :run
                          and state = 'reading'
                          and read = :from
                          and not exists (select from sources.run_stop where run_id = :run)
                        """)
                .param("read", to.read())
                .param("accepted", to.accepted())
                .param("unchanged", to.unchanged())
                .param("quarantined", to.quarantined())
                .param("skipped", to.skipped())
                .param("written", sorting.versions.size())
                .param("brought", sorting.brought())
                .param("run", run.id())
                .param("from", from.read())
                .update();
        if (moved == 0) {
            throw new RunLost(run.id());
        }
    }

    private void insert(Run run, List<Sorting.Version> versions, Instant now) {
        if (versions.isEmpty()) {
            return;
        }
        var records = new CopyText();
        var rows = new CopyText();
        var at = now.toString();
        for (var version : versions) {
            var date = dateOf(run, version).toString();
            var hash = "\\x" + version.hash();
            if (version.isNew()) {
                records.value(version.id())
                        .value(run.source())
                        .value(version.record().target())
                        .value(version.record().key())
                        .value(hash)
                        .value(run.id())
                        .value(run.id())
                        .value(version.line())
                        .value(date)
                        .value(at);
                records.endRow();
            }
            rows.value(version.id())
                    .value(run.id())
                    .value(version.line())
                    .value(hash)
                    .value(date)
                    .value(at)
                    .value(version.values())
                    .value(JsonMapper.shared()
                            .writeValueAsString(version.record().raw()));
            rows.endRow();
        }
        copying.into(
                "sources.record (id, source_id, target, source_key, hash, run_id, seen_run, seen_line, record_date, taken_in_at)",
                records);
        copying.into("sources.record_version (record_id, run_id, line, hash, record_date, at, values, raw)", rows);
    }

    private static Instant dateOf(Run run, Sorting.Version version) {
        var date = version.record().recordDate();
        return date == null ? run.givenAt() : date;
    }

    private void update(Run run, List<Sorting.Version> versions) {
        var changed = versions.stream().filter(version -> !version.isNew()).toList();
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update sources.record r
                        set hash = decode(c.hash, 'hex'),
                            run_id = :run,
                            seen_run = :run,
                            seen_line = c.line,
                            record_date = cast(c.date as timestamptz),
                            vanished_at = null,
                            withdrawn_at = null
                        from unnest(:ids, :hashes, :lines, :dates) as c (id, hash, line, date)
                        where r.id = c.id
                        """)
                .param("run", run.id())
                .param("ids", changed.stream().map(Sorting.Version::id).toArray(UUID[]::new))
                .param("hashes", changed.stream().map(Sorting.Version::hash).toArray(String[]::new))
                .param("lines", changed.stream().map(Sorting.Version::line).toArray(Long[]::new))
                .param(
                        "dates",
                        changed.stream().map(one -> dateOf(run, one).toString()).toArray(String[]::new))
                .update();
    }

    private void see(Run run, Sorting sorting) {
        var ids = new ArrayList<>(sorting.seen.keySet());
        var lines = new ArrayList<>(sorting.seen.values());
        for (var id : sorting.seenInQuarantine) {
            if (!sorting.seen.containsKey(id)) {
                ids.add(id);
                lines.add(0L);
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update sources.record r
                        set seen_run = :run, seen_line = greatest(s.line, case when r.seen_run = :run then r.seen_line else 0 end)
                        from unnest(:ids, :lines) as s (id, line)
                        where r.id = s.id
                        """)
                .param("run", run.id())
                .param("ids", ids.toArray(UUID[]::new))
                .param("lines", lines.toArray(Long[]::new))
                .update();
    }

    private void add(Run run, Sums sums) {
        sums.file()
                .forEach((key, file) -> jdbc.sql("""
                        insert into sources.run_sum as s
                            (run_id, target, field, currency, file, accepted, unchanged, quarantined, skipped)
                        values (:run, :target, :field, :currency, :file, :accepted, :unchanged, :quarantined, :skipped)
                        on conflict (run_id, target, field, currency) do update
                        set file = s.file + excluded.file,
                            accepted = s.accepted + excluded.accepted,
                            unchanged = s.unchanged + excluded.unchanged,
                            quarantined = s.quarantined + excluded.quarantined,
                            skipped = s.skipped + excluded.skipped
                        """)
                        .param("run", run.id())
                        .param("target", key.target())
                        .param("field", key.field())
                        .param("currency", key.currency())
                        .param("file", file)
                        .param("accepted", sums.of(key, Ending.ACCEPTED))
                        .param("unchanged", sums.of(key, Ending.UNCHANGED))
                        .param("quarantined", sums.of(key, Ending.QUARANTINED))
                        .param("skipped", sums.of(key, Ending.SKIPPED))
                        .update());
    }

    private void tell(Run run, List<Sorting.Version> versions, Instant now) {
        var ids = new LinkedHashMap<String, List<UUID>>();
        for (var version : versions) {
            ids.computeIfAbsent(version.record().target(), _ -> new ArrayList<>())
                    .add(version.id());
        }
        tell(run, ids, now);
    }

    private void tell(Run run, Map<String, List<UUID>> ids, Instant now) {
        if (!ids.isEmpty()) {
            journal.appendAll(ids.entrySet().stream()
                    .map(target -> new RecordsTakenIn(
                            run.source(),
                            run.id(),
                            target.getKey(),
                            target.getValue(),
                            now,
                            run.by(),
                            run.department()))
                    .toList());
        }
    }

    /** Marks records of one target that the whole list no longer has. */
    @Transactional
    void vanish(Run run, String target, List<UUID> ids) {
        var now = clock.instant();
        var vanished = jdbc.sql("""
                        with vanished as (
                            update sources.record
                            set vanished_at = :now
                            where id = any(:ids)
                              and seen_run <> :run
                              and vanished_at is null
                              and withdrawn_at is null
                            returning id)
                        insert into sources.record_vanishing (record_id, run_id, at)
                        select id, :run, :now from vanished
                        """)
                .param("now", now.atOffset(UTC))
                .param("ids", ids.toArray(UUID[]::new))
                .param("run", run.id())
                .update();
        jdbc.sql("update sources.run set vanished = vanished + :vanished where id = :run")
                .param("vanished", vanished)
                .param("run", run.id())
                .update();
        tell(run, Map.of(target, ids), now);
    }
}
