package org.accordcrm.sources.run;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.journal.CopyText;
import org.accordcrm.journal.Copying;
import org.accordcrm.journal.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Puts rows into quarantine, and takes them out once they are accepted. */
@Repository
class RejectedRows {

    private static final int CELL_MAX = 20_000;

    /** Keeps how rows were before the run, should it be undone; the first time counts. */
    private static final String KEEP = """
            insert into sources.quarantine_before as b
                (id, by_run, source_id, run_id, shape, line, row_key, field, reason, raw, raw_hash, at, unreadable)
            select id, :run, source_id, run_id, shape, line, row_key, field, reason, raw, raw_hash, at, unreadable
            from gone
            where run_id <> :run
            on conflict (by_run, id) do update set raw = coalesce(b.raw, excluded.raw)
            """;

    private final JdbcClient jdbc;
    private final Copying copying;

    RejectedRows(JdbcClient jdbc, Copying copying) {
        this.jdbc = jdbc;
        this.copying = copying;
    }

    /** @param again whether the rows come out of quarantine: then they stay where they are, with the reason of today */
    void write(Run run, Sorting sorting, boolean again, Instant now) {
        release(run, sorting);
        if (sorting.rejected.isEmpty()) {
            return;
        }
        var byHash = new HashMap<String, Sorting.Rejected>();
        sorting.rejected.forEach(one -> byHash.put(one.taken().hash(), one));
        if (again) {
            byHash.forEach((hash, one) -> renew(run, hash, one, now));
            return;
        }
        // What the same raw row says is stored with the new one.
        jdbc.sql("""
                        with gone as (
                            delete from sources.quarantined
                            where source_id = :source
                              and raw_hash in (select decode(hash, 'hex') from unnest(:hashes) as h (hash))
                              and run_id <> :run
                            returning *)
                        insert into sources.quarantine_before
                            (id, by_run, source_id, run_id, shape, line, row_key, field, reason, raw_hash, at, unreadable)
                        select id, :run, source_id, run_id, shape, line, row_key, field, reason, raw_hash, at, unreadable
                        from gone
                        on conflict (by_run, id) do nothing
                        """)
                .param("source", run.source())
                .param("hashes", byHash.keySet().toArray(String[]::new))
                .param("run", run.id())
                .update();
        var rows = new CopyText();
        for (var one : sorting.rejected) {
            rows.value(Uuid7.next())
                    .value(run.source())
                    .value(run.id())
                    .value(run.shape())
                    .value(one.taken().line())
                    .value(one.taken().key())
                    .value(one.field())
                    .value(JsonMapper.shared().writeValueAsString(one.reason()))
                    .value(JsonMapper.shared()
                            .writeValueAsString(shown(one.taken().raw())))
                    .value("\\x" + one.taken().hash())
                    .value(now)
                    .value(
                            one.taken().unreadable() == null
                                    ? null
                                    : JsonMapper.shared()
                                            .writeValueAsString(one.taken().unreadable()));
            rows.endRow();
        }
        copying.into(
                "sources.quarantined (id, source_id, run_id, shape, line, row_key, field, reason, raw, raw_hash, at, unreadable)",
                rows);
    }

    /** Zero bytes cannot be stored, and a megabyte in one cell helps nobody. */
    private static Map<String, String> shown(Map<String, String> raw) {
        var shown = new LinkedHashMap<String, String>();
        raw.forEach((column, text) -> {
            var cut = text.length() > CELL_MAX ? text.substring(0, CELL_MAX) + "…" : text;
            shown.put(column.replace('\0', '\u2400'), cut.replace('\0', '\u2400'));
        });
        return shown;
    }

    private void release(Run run, Sorting sorting) {
        if (!run.hasQuarantine()) {
            return;
        }
        var hashes = sorting.outcomes.stream()
                .filter(outcome -> outcome.ending() != Ending.QUARANTINED)
                .map(outcome -> outcome.taken().hash())
                .toArray(String[]::new);
        jdbc.sql("""
                        with gone as (
                            delete from sources.quarantined
                            where source_id = :source
                              and shape = :shape
                              and raw_hash in (select decode(hash, 'hex') from unnest(:hashes) as h (hash))
                            returning *),
                        held as (
                            update sources.quarantine_before b
                            set raw = g.raw
                            from gone g
                            where b.by_run = :run
                              and g.run_id = :run
                              and b.raw_hash = g.raw_hash
                              and b.raw is null)
                        """ + KEEP)
                .param("source", run.source())
                .param("run", run.id())
                .param("shape", run.shape())
                .param("hashes", hashes)
                .update();
    }

    private void renew(Run run, String hash, Sorting.Rejected one, Instant now) {
        jdbc.sql("""
                        with gone as (
                            select * from sources.quarantined
                            where source_id = :source
                              and shape = :shape
                              and raw_hash = decode(:hash, 'hex')),
                        renewed as (
                            update sources.quarantined
                            set field = :field, reason = cast(:reason as jsonb), row_key = :key, at = :now
                            where id in (select id from gone))
                        """ + KEEP)
                .param("run", run.id())
                .param("field", one.field())
                .param("reason", JsonMapper.shared().writeValueAsString(one.reason()))
                .param("key", one.taken().key())
                .param("now", now.atOffset(UTC))
                .param("source", run.source())
                .param("shape", run.shape())
                .param("hash", hash)
                .update();
    }

    /**
     * Puts some rows back as they were before the run.
     *
     * @return how many; none when all are back
     */
    @Transactional
    int restore(UUID run, int limit) {
        one(run);
        return jdbc.sql("""
                        with back as (
                            delete from sources.quarantine_before
                            where by_run = :run
                              and id in (select id from sources.quarantine_before where by_run = :run order by id limit :limit)
                            returning *)
                        insert into sources.quarantined
                            (id, source_id, run_id, shape, line, row_key, field, reason, raw, raw_hash, at, unreadable)
                        select b.id, b.source_id, b.run_id, b.shape, b.line, b.row_key, b.field, b.reason,
                            coalesce(
                                b.raw,
                                (select q.raw from sources.quarantined q where q.id = b.id),
                                (select q.raw from sources.quarantined q
                                 where q.source_id = b.source_id and q.raw_hash = b.raw_hash and q.run_id = :run limit 1)),
                            b.raw_hash, b.at, b.unreadable
                        from back b
                        on conflict (id) do update
                        set field = excluded.field, reason = excluded.reason, row_key = excluded.row_key, at = excluded.at
                        """).param("run", run).param("limit", limit).update();
    }

    /**
     * Removes some rows that the run put into quarantine; to be called when {@link #restore} finds none.
     *
     * @return how many; none when all are gone
     */
    @Transactional
    int removeOf(UUID source, UUID run, int limit) {
        one(run);
        return jdbc.sql("""
                        delete from sources.quarantined
                        where id in (
                            select id from sources.quarantined
                            where source_id = :source and run_id = :run
                            limit :limit)
                        """)
                .param("source", source)
                .param("run", run)
                .param("limit", limit)
                .update();
    }

    /** Of two nodes that undo the run the second waits for the first, so none takes what the other still moves for nothing left. */
    private void one(UUID run) {
        jdbc.sql("select run_id from sources.run_undo where run_id = :run for update")
                .param("run", run)
                .query()
                .listOfRows();
    }

    /** What a whole list no longer holds has no place in quarantine either. */
    void forget(UUID source, String shape, UUID run) {
        jdbc.sql("""
                        with gone as (
                            delete from sources.quarantined
                            where source_id = :source and shape = :shape and run_id <> :run
                            returning *)
                        """ + KEEP)
                .param("source", source)
                .param("shape", shape)
                .param("run", run)
                .update();
    }
}
