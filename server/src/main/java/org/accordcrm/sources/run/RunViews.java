package org.accordcrm.sources.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.people.People;
import org.accordcrm.people.Person;
import org.accordcrm.people.PersonId;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.TargetField;
import org.accordcrm.sources.mapping.ListKind;
import org.accordcrm.sources.registry.Targets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every read of runs for people. Money is summed only for those who may see it. */
@Repository
public class RunViews {

    private static final String SELECT = """
            select r.id, r.source_id, s.name as source_name, f.name as file_name, r.file_id, r.list, r.state, r.read, r.accepted,
                r.unchanged, r.quarantined, r.skipped, r.vanished, r.missing, r.linked, r.customers, r.total_rows, r.problem,
                r.created_by, coalesce(r.started_at, r.created_at) as started_at, r.finished_at, r.reading_ms, r.brought, r.written,
                u.undone_by, u.begun_at, u.records as undo_records, u.done, u.ended_at, u.settled_at,
                r.undoable and r.state in ('resolving', 'finished', 'stopped', 'failed') and not exists (
                    select from sources.run o
                    where o.source_id = r.source_id and o.id > r.id and o.state <> 'undone' and o.read > 0) as undoable
            from sources.run r
            join sources.source s on s.id = r.source_id
            left join sources.file f on f.id = r.file_id
            left join sources.run_undo u on u.run_id = r.id
            """;

    private final JdbcClient jdbc;
    private final RunBook book;
    private final Targets targets;
    private final People people;

    RunViews(JdbcClient jdbc, RunBook book, Targets targets, People people) {
        this.jdbc = jdbc;
        this.book = book;
        this.targets = targets;
        this.people = people;
    }

    public Optional<RunView> find(Rights rights, UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query((row, _) -> view(row, rights))
                .optional();
    }

    /**
     * Runs of the source, the newest first.
     *
     * @param before only those older than this run
     */
    public List<RunView> of(Rights rights, UUID source, @Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + """
                        where r.source_id = :source
                          and (cast(:before as uuid) is null or r.id < :before)
                        order by r.id desc
                        limit :limit
                        """)
                .param("source", source)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> view(row, rights))
                .list();
    }

    /** The newest run of each source, by source. */
    public Map<UUID, RunView> newest(Rights rights) {
        var newest = new HashMap<UUID, RunView>();
        jdbc.sql(SELECT + """
                        where r.id in (select distinct on (source_id) id from sources.run order by source_id, id desc)
                        """)
                .query((row, _) -> newest.put(row.getObject("source_id", UUID.class), view(row, rights)))
                .list();
        return newest;
    }

    private RunView view(ResultSet row, Rights rights) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var read = row.getLong("read");
        var state = RunState.of(row.getString("state"));
        var millis = row.getLong("reading_ms");
        var rate = millis < 20 ? 0 : read * 1_000 / millis;
        var total = row.<@Nullable Long>getObject("total_rows", Long.class);
        var left = state == RunState.READING && total != null && rate > 0 ? Math.max(0, total - read) / rate : null;
        var problem = row.getString("problem");
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        var by = people.find(new PersonId(row.getObject("created_by", UUID.class)));
        return new RunView(
                id,
                row.getObject("source_id", UUID.class),
                row.getString("source_name"),
                row.getString("file_name"),
                row.<@Nullable UUID>getObject("file_id", UUID.class),
                row.getString("list").equals("whole") ? ListKind.WHOLE : ListKind.ADDITIONS,
                state,
                read,
                row.getLong("accepted"),
                row.getLong("unchanged"),
                row.getLong("quarantined"),
                row.getLong("skipped"),
                row.getLong("vanished"),
                row.getLong("missing"),
                row.getLong("linked"),
                row.getLong("customers"),
                total == null ? null : Math.max(total, read),
                rate,
                left,
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null || state == RunState.RESOLVING ? null : finished.toInstant(),
                problem == null ? null : JsonMapper.shared().readValue(problem, Reason.class),
                book.sums(id).stream().filter(visible(rights)).toList(),
                by.map(Person::name).orElse(null),
                by.map(Person::otherName).orElse(null),
                row.getLong("brought"),
                row.getLong("written") - row.getLong("brought"),
                row.getBoolean("undoable"),
                undo(row));
    }

    private RunView.@Nullable Undo undo(ResultSet row) throws SQLException {
        var by = row.<@Nullable UUID>getObject("undone_by", UUID.class);
        if (by == null) {
            return null;
        }
        var who = people.find(new PersonId(by));
        return new RunView.Undo(
                who.map(Person::name).orElse(null),
                who.map(Person::otherName).orElse(null),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getLong("undo_records"),
                row.getLong("done"),
                moment(row, "ended_at"),
                moment(row, "settled_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.<@Nullable OffsetDateTime>getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private Predicate<RunSum> visible(Rights rights) {
        var groups = new HashMap<String, String>();
        targets.all()
                .forEach(target -> target.fields()
                        .forEach((TargetField field) -> groups.put(target.key() + "." + field.key(), field.group())));
        return sum -> rights.may(Purpose.VIEW, groups.getOrDefault(sum.field(), "money"));
    }
}
