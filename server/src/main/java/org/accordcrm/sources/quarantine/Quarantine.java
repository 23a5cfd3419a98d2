package org.accordcrm.sources.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.access.Rights;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.registry.Mappings;
import org.accordcrm.sources.registry.Targets;
import org.accordcrm.sources.run.Ending;
import org.accordcrm.sources.run.GivenRow;
import org.accordcrm.sources.run.Mends;
import org.accordcrm.sources.run.RowsTaken;
import org.accordcrm.sources.run.Taking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every read of quarantined rows, and the ways out. Safe for concurrent use. */
@Repository
public class Quarantine {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    /** More at once would hold a request for too long; the rest is for the next. */
    private static final int REPLAY_MAX = 20_000;

    private static final String SELECT = """
            select q.id, q.source_id, q.run_id, q.shape, q.line, q.row_key, q.field, q.reason, q.raw, encode(q.raw_hash, 'hex') as hash,
                q.at, q.unreadable, m.mended
            from sources.quarantined q
            left join sources.mend m on m.source_id = q.source_id and m.raw_hash = q.raw_hash
            """;

    private record Row(
            UUID source,
            String shape,
            String hash,
            @Nullable Reason unreadable,
            Quarantined quarantined) {}

    private final JdbcClient jdbc;
    private final Mappings mappings;
    private final Targets targets;
    private final Mends mends;
    private final Taking taking;

    Quarantine(JdbcClient jdbc, Mappings mappings, Targets targets, Mends mends, Taking taking) {
        this.jdbc = jdbc;
        this.mappings = mappings;
        this.targets = targets;
        this.mends = mends;
        this.taking = taking;
    }

    /**
     * Rows of the source in the order in which they came.
     *
     * @param after only those after this one
     */
    public List<Quarantined> of(Rights rights, UUID source, @Nullable UUID after, int limit) {
        var byShape = new LinkedHashMap<String, VisibleColumns>();
        return jdbc
                .sql(SELECT + """
                        where q.source_id = :source
                          and (cast(:after as uuid) is null or q.id > :after)
                        order by q.id
                        limit :limit
                        """)
                .param("source", source)
                .param("after", after)
                .param("limit", limit)
                .query(Quarantine::row)
                .list()
                .stream()
                .map(row -> visible(row, byShape.computeIfAbsent(row.shape(), shape -> columns(source, shape, rights))))
                .toList();
    }

    /** The source that the row waits for; empty if there is no such row. */
    public Optional<UUID> sourceOf(UUID id) {
        return jdbc.sql("select source_id from sources.quarantined where id = :id")
                .param("id", id)
                .query((row, _) -> row.getObject("source_id", UUID.class))
                .optional();
    }

    private VisibleColumns columns(UUID source, String shape, Rights rights) {
        return new VisibleColumns(mapping(source, shape).mapping(), targets.byKey(), rights);
    }

    private static Quarantined visible(Row row, VisibleColumns columns) {
        var one = row.quarantined();
        return new Quarantined(
                one.id(),
                one.run(),
                one.line(),
                columns.key(one.key()),
                one.field(),
                columns.of(one.field(), one.reason()),
                columns.of(one.raw()),
                one.mended() == null ? null : columns.of(one.mended()),
                one.at());
    }

    private Mappings.Stored mapping(UUID source, String shape) {
        return mappings.newest(source, shape).orElseThrow(() -> new Problem.Absent("mapping", source));
    }

    /**
     * Keeps what a person made of the row, for whenever it returns, and tries it at once.
     *
     * @param cells the columns that changed; the others stay
     */
    public Mended mend(Viewer viewer, Rights rights, UUID id, Map<String, String> cells) {
        var row = jdbc.sql(SELECT + "where q.id = :id")
                .param("id", id)
                .query(Quarantine::row)
                .optional()
                .orElseThrow(() -> new Problem.Absent("quarantined-row", id));
        var one = row.quarantined();
        var mended = new LinkedHashMap<>(one.mended() == null ? one.raw() : one.mended());
        mended.putAll(cells);
        mended.remove(org.accordcrm.sources.file.Line.WHOLE);
        mends.keep(row.source(), row.hash(), one.key(), mended, viewer.person());
        var given = new GivenRow(one.line(), one.raw(), mended, row.hash(), row.unreadable());
        var taken = taking.take(viewer, row.source(), mapping(row.source(), row.shape()), List.of(given), true);
        var outcome = taken.rows().getFirst();
        var accepted = outcome.ending() != Ending.QUARANTINED;
        var reason = outcome.reason();
        return new Mended(
                accepted,
                outcome.ending(),
                reason == null
                        ? null
                        : columns(row.source(), row.shape(), rights).of(outcome.field(), reason),
                outcome.field(),
                taken.run());
    }

    /** Tries all rows again with the mapping of today, kind by kind; the run of the last kind, if there was any row. */
    public Optional<UUID> replay(Viewer viewer, UUID source) {
        var rows = jdbc.sql(SELECT + """
                        where q.source_id = :source
                        order by q.id
                        limit :limit
                        """)
                .param("source", source)
                .param("limit", REPLAY_MAX)
                .query(Quarantine::row)
                .list();
        var byShape = new LinkedHashMap<String, List<GivenRow>>();
        rows.forEach(row -> byShape.computeIfAbsent(row.shape(), _ -> new ArrayList<>())
                .add(new GivenRow(
                        row.quarantined().line(),
                        row.quarantined().raw(),
                        row.quarantined().mended(),
                        row.hash(),
                        row.unreadable())));
        RowsTaken last = null;
        for (var shape : byShape.entrySet()) {
            last = taking.take(viewer, source, mapping(source, shape.getKey()), shape.getValue(), true);
        }
        return Optional.ofNullable(last).map(RowsTaken::run);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var mended = row.getString("mended");
        var unreadable = row.getString("unreadable");
        return new Row(
                row.getObject("source_id", UUID.class),
                row.getString("shape"),
                row.getString("hash"),
                unreadable == null ? null : JsonMapper.shared().readValue(unreadable, Reason.class),
                new Quarantined(
                        row.getObject("id", UUID.class),
                        row.getObject("run_id", UUID.class),
                        row.getLong("line"),
                        row.getString("row_key"),
                        row.getString("field"),
                        JsonMapper.shared().readValue(row.getString("reason"), Reason.class),
                        JsonMapper.shared().readValue(row.getString("raw"), CELLS),
                        mended == null ? null : JsonMapper.shared().readValue(mended, CELLS),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }
}
