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
import tools.jackson.databind.json.JsonMapper;

/** Puts rows into quarantine, and takes them out once they are accepted. */
@Repository
class RejectedRows {

    private static final int CELL_MAX = 20_000;

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
        jdbc.sql("""
                        delete from sources.quarantined
                        where source_id = :source
                          and raw_hash in (select decode(hash, 'hex') from unnest(:hashes) as h (hash))
                          and run_id <> :run
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
                        delete from sources.quarantined
                        where source_id = :source
                          and shape = :shape
                          and raw_hash in (select decode(hash, 'hex') from unnest(:hashes) as h (hash))
                        """)
                .param("source", run.source())
                .param("shape", run.shape())
                .param("hashes", hashes)
                .update();
    }

    private void renew(Run run, String hash, Sorting.Rejected one, Instant now) {
        jdbc.sql("""
                        update sources.quarantined
                        set field = :field, reason = cast(:reason as jsonb), row_key = :key, at = :now
                        where source_id = :source
                          and shape = :shape
                          and raw_hash = decode(:hash, 'hex')
                        """)
                .param("field", one.field())
                .param("reason", JsonMapper.shared().writeValueAsString(one.reason()))
                .param("key", one.taken().key())
                .param("now", now.atOffset(UTC))
                .param("source", run.source())
                .param("shape", run.shape())
                .param("hash", hash)
                .update();
    }

    /** What a whole list no longer holds has no place in quarantine either. */
    void forget(UUID source, String shape, UUID run) {
        jdbc.sql("delete from sources.quarantined where source_id = :source and shape = :shape and run_id <> :run")
                .param("source", source)
                .param("shape", shape)
                .param("run", run)
                .update();
    }
}
