package org.accordcrm.sources.run;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.journal.Uuid7;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.mapping.Mapping;
import org.accordcrm.sources.registry.Mappings;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of runs and how they change. Safe for concurrent use: the database decides races. */
@Repository
class RunBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    RunBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A new run, waiting.
     *
     * @param file absent for records that come from elsewhere
     * @param total about how many rows there are
     * @throws Problem.Conflict if the source has a run in progress
     */
    UUID open(
            UUID source, @Nullable UUID file, Mappings.Stored mapping, boolean whole, @Nullable Long total, Viewer by) {
        var id = Uuid7.next();
        try {
            jdbc.sql("""
                            insert into sources.run
                                (id, source_id, file_id, mapping_id, list, state, total_rows, created_by, department_id, created_at)
                            values (:id, :source, :file, :mapping, :list, 'waiting', :total, :by, :department, :now)
                            """)
                    .param("id", id)
                    .param("source", source)
                    .param("file", file)
                    .param("mapping", mapping.id())
                    .param("list", whole ? "whole" : "additions")
                    .param("total", total)
                    .param("by", by.person().value())
                    .param("department", by.departmentValue())
                    .param("now", clock.instant().atOffset(UTC))
                    .update();
            return id;
        } catch (DuplicateKeyException other) {
            throw new Problem.Conflict("run-in-progress", "Another run of this source is in progress.");
        }
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql("""
                        select r.id, r.source_id, r.file_id, m.mapping, m.shape, r.list, r.state, r.read, r.accepted, r.unchanged,
                            r.quarantined, r.skipped, coalesce(f.given_at, r.created_at) as given_at, r.created_by, r.department_id,
                            exists (select from sources.run_confirmation c where c.run_id = r.id) as confirmed,
                            exists (select from sources.quarantined q where q.source_id = r.source_id) as has_quarantine
                        from sources.run r
                        join sources.mapping m on m.id = r.mapping_id
                        left join sources.file f on f.id = r.file_id
                        where r.id = :id
                        """).param("id", id).query(RunBook::run).optional();
    }

    /** Those that a server left behind while they were read or undone, and those that wait. */
    List<UUID> unfinished() {
        return jdbc.sql("select id from sources.run where state in ('waiting', 'reading', 'undoing') order by id")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** False if the run is not to be read. */
    boolean begin(UUID id) {
        return jdbc.sql("""
                        update sources.run
                        set state = 'reading', started_at = coalesce(started_at, :now)
                        where id = :id
                          and state in ('waiting', 'reading')
                        """)
                        .param("now", clock.instant().atOffset(UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    void spent(UUID id, long milliseconds) {
        jdbc.sql("update sources.run set reading_ms = reading_ms + :ms where id = :id")
                .param("ms", milliseconds)
                .param("id", id)
                .update();
    }

    void ask(UUID id, long missing) {
        jdbc.sql("update sources.run set state = 'asking', missing = :missing where id = :id and state = 'reading'")
                .param("missing", missing)
                .param("id", id)
                .update();
    }

    /** Once: false if it had ended before. */
    boolean end(UUID id, RunState state, @Nullable Reason problem) {
        return jdbc.sql("""
                        update sources.run
                        set state = :state, finished_at = :now, problem = cast(:problem as jsonb)
                        where id = :id
                          and state in ('waiting', 'reading', 'asking')
                        """)
                        .param("state", state.key())
                        .param("now", clock.instant().atOffset(UTC))
                        .param(
                                "problem",
                                problem == null ? null : JsonMapper.shared().writeValueAsString(problem))
                        .param("id", id)
                        .update()
                == 1;
    }

    void stop(UUID id, Viewer by) {
        jdbc.sql("""
                        insert into sources.run_stop (run_id, stopped_by, stopped_at)
                        values (:run, :by, :now)
                        on conflict (run_id) do nothing
                        """)
                .param("run", id)
                .param("by", by.person().value())
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    boolean isStopped(UUID id) {
        return jdbc.sql("select exists (select from sources.run_stop where run_id = :run)")
                .param("run", id)
                .query(Boolean.class)
                .single();
    }

    /** False if the run does not ask. */
    boolean confirm(UUID id, Viewer by) {
        jdbc.sql("""
                        insert into sources.run_confirmation (run_id, confirmed_by, confirmed_at)
                        select id, :by, :now from sources.run where id = :run and state = 'asking'
                        on conflict (run_id) do nothing
                        """)
                .param("run", id)
                .param("by", by.person().value())
                .param("now", clock.instant().atOffset(UTC))
                .update();
        return jdbc.sql("update sources.run set state = 'reading' where id = :run and state = 'asking'")
                        .param("run", id)
                        .update()
                == 1;
    }

    /** Records of the run's targets that its list lacks, by target. */
    List<Map.Entry<String, UUID>> missing(Run run) {
        return jdbc.sql("""
                        select target, id
                        from sources.record
                        where source_id = :source
                          and target = any(:targets)
                          and seen_run <> :run
                          and vanished_at is null
                          and withdrawn_at is null
                        order by target, id
                        """)
                .param("source", run.source())
                .param("targets", run.targets().toArray(String[]::new))
                .param("run", run.id())
                .query((row, _) -> Map.entry(row.getString("target"), row.getObject("id", UUID.class)))
                .list();
    }

    /** Records of the run's targets that the source had before it, vanished ones apart. */
    long before(Run run) {
        return jdbc.sql("""
                        select count(*)
                        from sources.record r
                        where r.source_id = :source
                          and r.target = any(:targets)
                          and r.vanished_at is null
                          and r.withdrawn_at is null
                          and (r.run_id <> :run
                            or exists (
                                select from sources.record_version v
                                where v.record_id = r.id
                                  and v.run_id <> :run
                                  and not exists (select from sources.run_undo u where u.run_id = v.run_id)))
                        """)
                .param("source", run.source())
                .param("targets", run.targets().toArray(String[]::new))
                .param("run", run.id())
                .query(Long.class)
                .single();
    }

    /** Versions that the run says it wrote, and those that are there. */
    boolean wroteWhatItSays(Run run) {
        return jdbc.sql("""
                        select r.written = (select count(*) from sources.record c where c.source_id = r.source_id and c.run_id = r.id)
                        from sources.run r
                        where r.id = :run
                        """).param("run", run.id()).query(Boolean.class).single();
    }

    List<RunSum> sums(UUID run) {
        return jdbc.sql("""
                        select target || '.' || field as field, currency, file, accepted, unchanged, quarantined, skipped
                        from sources.run_sum
                        where run_id = :run
                        order by target, field, currency
                        """)
                .param("run", run)
                .query((row, _) -> new RunSum(
                        row.getString("field"),
                        row.getString("currency"),
                        row.getBigDecimal("file"),
                        row.getBigDecimal("accepted"),
                        row.getBigDecimal("unchanged"),
                        row.getBigDecimal("quarantined"),
                        row.getBigDecimal("skipped")))
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("source_id", UUID.class),
                row.<@Nullable UUID>getObject("file_id", UUID.class),
                JsonMapper.shared().readValue(row.getString("mapping"), Mapping.class),
                row.getString("shape"),
                row.getString("list").equals("whole"),
                RunState.of(row.getString("state")),
                new Counts(
                        row.getLong("read"),
                        row.getLong("accepted"),
                        row.getLong("unchanged"),
                        row.getLong("quarantined"),
                        row.getLong("skipped")),
                row.getBoolean("confirmed"),
                row.getBoolean("has_quarantine"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_by", UUID.class),
                row.<@Nullable UUID>getObject("department_id", UUID.class));
    }
}
