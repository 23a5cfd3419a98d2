package org.accordcrm.sources.run;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.journal.Journal;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.RecordsUndone;
import org.accordcrm.sources.RunUndone;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of undone runs, and the records that stand as before. What a record is follows from the versions and vanishings of
 * runs that were not undone, so doing it twice does it once. Safe for concurrent use: the database decides races.
 */
@Repository
class RunUndos {

    /**
     * One that is not at its end.
     *
     * @param begun when the run began
     * @param by who undoes it
     */
    record Undo(
            UUID run,
            UUID source,
            Instant begun,
            long records,
            UUID by,
            @Nullable UUID department) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    RunUndos(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * From now on the run's word counts no more. False if somebody said so before.
     *
     * @throws Problem.Conflict if this run or another of its source is in progress, or another has to be undone before
     */
    @Transactional
    boolean open(UUID id, Viewer by) {
        try {
            var opened = jdbc.sql("""
                            update sources.run
                            set state = 'undoing'
                            where id = :id
                              and state in ('resolving', 'finished', 'stopped', 'failed')
                              and undoable
                            """).param("id", id).update();
            if (opened == 0) {
                return refuseUnlessUndone(id);
            }
        } catch (DuplicateKeyException other) {
            throw inProgress();
        }
        last(id).ifPresent(last -> {
            throw new Problem.Conflict(
                    "run-not-last",
                    "The run (%s) of this source is later and has to be undone before.".formatted(last),
                    Map.of("run", last.toString()));
        });
        jdbc.sql("""
                        insert into sources.run_undo (run_id, undone_by, department_id, begun_at, records)
                        select id, :by, :department, :now, written + vanished from sources.run where id = :id
                        """)
                .param("by", by.person().value())
                .param("department", by.departmentValue())
                .param("now", clock.instant().atOffset(UTC))
                .param("id", id)
                .update();
        return true;
    }

    private boolean refuseUnlessUndone(UUID id) {
        var state = RunState.of(jdbc.sql("select state from sources.run where id = :id for share")
                .param("id", id)
                .query(String.class)
                .single());
        if (state == RunState.UNDOING || state == RunState.UNDONE) {
            return false;
        }
        if (state.isInProgress()) {
            throw inProgress();
        }
        throw new Problem.Conflict(
                "run-too-old", "The run (%s) is older than undoing: what it replaced is not known.".formatted(id));
    }

    private static Problem.Conflict inProgress() {
        return new Problem.Conflict("run-in-progress", "Another run of this source is in progress.");
    }

    /** The last run of the same source that read anything after this one: it vouches for what this one brought. */
    private Optional<UUID> last(UUID id) {
        return jdbc.sql("""
                        select o.id
                        from sources.run r
                        join sources.run o on o.source_id = r.source_id and o.id > r.id
                        where r.id = :id
                          and o.state <> 'undone'
                          and o.read > 0
                        order by o.id desc
                        limit 1
                        """)
                .param("id", id)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** Empty if the run is not being undone, or its records all stand as before. */
    Optional<Undo> find(UUID run) {
        return jdbc.sql("""
                        select r.id, r.source_id, r.created_at, u.records, u.undone_by, u.department_id
                        from sources.run r
                        join sources.run_undo u on u.run_id = r.id
                        where r.id = :run
                          and r.state = 'undoing'
                        """)
                .param("run", run)
                .query((row, _) -> new Undo(
                        row.getObject("id", UUID.class),
                        row.getObject("source_id", UUID.class),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getLong("records"),
                        row.getObject("undone_by", UUID.class),
                        row.<@Nullable UUID>getObject("department_id", UUID.class)))
                .optional();
    }

    /** The records that do not stand as before yet, by target. */
    Map<String, List<UUID>> left(Undo undo) {
        var left = new LinkedHashMap<String, List<UUID>>();
        jdbc.sql("""
                        select target, id
                        from sources.record
                        where source_id = :source
                          and run_id = :run
                          and withdrawn_at is null
                        union all
                        select r.target, r.id
                        from sources.record_vanishing v
                        join sources.record r on r.id = v.record_id
                        where v.run_id = :run
                          and r.vanished_at is not null
                        """).param("source", undo.source()).param("run", undo.run()).query(row -> {
            left.computeIfAbsent(row.getString("target"), _ -> new java.util.ArrayList<>())
                    .add(row.getObject("id", UUID.class));
        });
        return left;
    }

    /** Records of one target stand as before: in the version that counts, vanished or not, or withdrawn if none counts. */
    @Transactional
    void takeBack(Undo undo, String target, List<UUID> ids) {
        var now = clock.instant();
        var done = jdbc.sql("""
                        update sources.record r
                        set run_id = coalesce(before.run_id, r.run_id),
                            hash = coalesce(before.hash, r.hash),
                            record_date = coalesce(before.record_date, r.record_date),
                            vanished_at = (
                                select g.at
                                from sources.record_vanishing g
                                where g.record_id = r.id
                                  and g.run_id > before.run_id
                                  and not exists (select from sources.run_undo u where u.run_id = g.run_id)
                                order by g.run_id desc
                                limit 1),
                            withdrawn_at = case when before.run_id is null then cast(:now as timestamptz) end
                        from unnest(:ids) as i (id)
                        left join lateral (
                            select v.run_id, v.hash, v.record_date
                            from sources.record_version v
                            where v.record_id = i.id
                              and not exists (select from sources.run_undo u where u.run_id = v.run_id)
                            order by v.run_id desc
                            limit 1) before on true
                        where r.id = i.id
                          and (r.run_id = :run or r.vanished_at is not null)
                          and r.withdrawn_at is null
                        """)
                .param("now", now.atOffset(UTC))
                .param("ids", ids.toArray(UUID[]::new))
                .param("run", undo.run())
                .update();
        jdbc.sql("update sources.run_undo set done = least(records, done + :done) where run_id = :run")
                .param("done", done)
                .param("run", undo.run())
                .update();
        journal.append(new RecordsUndone(undo.source(), undo.run(), target, ids, now, undo.by(), undo.department()));
    }

    /** Once, with the journal's entry that says so. */
    @Transactional
    void end(Undo undo) {
        var now = clock.instant();
        var ended = jdbc.sql("update sources.run set state = 'undone' where id = :run and state = 'undoing'")
                .param("run", undo.run())
                .update();
        if (ended == 1) {
            jdbc.sql("update sources.run_undo set ended_at = :now, done = records where run_id = :run")
                    .param("now", now.atOffset(UTC))
                    .param("run", undo.run())
                    .update();
            journal.append(new RunUndone(
                    undo.source(), undo.run(), undo.records(), undo.begun(), now, undo.by(), undo.department()));
        }
    }
}
