package org.accordcrm.sources.registry;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.journal.Journal;
import org.accordcrm.journal.Uuid7;
import org.accordcrm.people.DepartmentId;
import org.accordcrm.people.Departments;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every read and change of sources. Safe for concurrent use: the database decides races. */
@Repository
public class Sources {

    private static final Set<String> KINDS = Set.of("file", "api", "accord");
    private static final int NAME_MAX = 120;

    private final JdbcClient jdbc;
    private final Departments departments;
    private final Journal journal;
    private final Clock clock;

    Sources(JdbcClient jdbc, Departments departments, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.journal = journal;
        this.clock = clock;
    }

    /** All, by name. */
    public List<Source> all() {
        return jdbc.sql("""
                        select id, name, department_id, kind, address_pattern, rank, version
                        from sources.source
                        order by name
                        """).query(Sources::source).list();
    }

    public Optional<Source> find(UUID id) {
        return jdbc.sql("""
                        select id, name, department_id, kind, address_pattern, rank, version
                        from sources.source
                        where id = :id
                        """).param("id", id).query(Sources::source).optional();
    }

    /** @throws Problem.Invalid if there is no department of that key */
    public DepartmentId department(NewSource given) {
        return departments
                .byKey(given.department())
                .orElseThrow(() -> new Problem.Invalid(
                        "field-unfit",
                        "There is no department (%s).".formatted(given.department()),
                        Map.of("field", "department")))
                .id();
    }

    /** @throws Problem.Conflict if another source has the name */
    @Transactional
    public Source open(Viewer viewer, NewSource given) {
        check(given);
        var id = Uuid7.next();
        var department = department(given);
        try {
            jdbc.sql("""
                            insert into sources.source
                                (id, name, department_id, kind, address_pattern, rank, created_by, created_at)
                            values (:id, :name, :department, :kind, :address, :rank, :by, :now)
                            """)
                    .param("id", id)
                    .param("name", given.name().strip())
                    .param("department", department.value())
                    .param("kind", given.kindOrFile())
                    .param("address", given.address())
                    .param("rank", given.rankOrUsual())
                    .param("by", viewer.person().value())
                    .param("now", clock.instant().atOffset(UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw taken(given);
        }
        var opened = find(id).orElseThrow();
        journal.append(SourceOpened.of(opened, viewer, clock.instant()));
        return opened;
    }

    /**
     * @param seen the version that the change was made on; absent to overwrite any
     * @throws Problem.ChangedMeanwhile if there is a newer one
     */
    @Transactional
    public Source change(Viewer viewer, UUID id, @Nullable Integer seen, NewSource given) {
        check(given);
        var department = department(given);
        keepName(id, given.name().strip());
        try {
            var changed = jdbc.sql("""
                            update sources.source
                            set name = :name, department_id = :department, kind = :kind, address_pattern = :address,
                                rank = :rank, version = version + 1
                            where id = :id
                              and (cast(:seen as integer) is null or version = :seen)
                            """)
                    .param("name", given.name().strip())
                    .param("department", department.value())
                    .param("kind", given.kindOrFile())
                    .param("address", given.address())
                    .param("rank", given.rankOrUsual())
                    .param("id", id)
                    .param("seen", seen)
                    .update();
            if (changed == 0) {
                throw new Problem.ChangedMeanwhile();
            }
        } catch (DuplicateKeyException taken) {
            throw taken(given);
        }
        var source = find(id).orElseThrow();
        journal.append(SourceChanged.of(source, viewer, clock.instant()));
        return source;
    }

    /** What was written under the name that it has so far still finds it. */
    private void keepName(UUID id, String next) {
        jdbc.sql("""
                        insert into sources.former_name (name, source_id)
                        select name, id from sources.source where id = :id and name <> :next
                        on conflict (name) do update set source_id = excluded.source_id
                        """).param("id", id).param("next", next).update();
    }

    /** @throws Problem.Conflict if records came from it: they are the proof of golden values */
    @Transactional
    public void remove(Viewer viewer, Source source) {
        try {
            jdbc.sql("delete from sources.source where id = :id")
                    .param("id", source.id())
                    .update();
        } catch (DataIntegrityViolationException used) {
            throw hasRecords(source);
        }
        journal.append(SourceRemoved.of(source, viewer, clock.instant()));
    }

    public static Problem.Conflict hasRecords(Source source) {
        return new Problem.Conflict(
                "source-has-records",
                "The source (%s) has records and stays. Maybe undo its runs before, the last one first."
                        .formatted(source.name()));
    }

    private static void check(NewSource given) {
        if (given.name().isBlank() || given.name().strip().length() > NAME_MAX) {
            throw new Problem.Invalid(
                    "field-unfit", "A source needs a name of up to 120 signs.", Map.of("field", "name"));
        }
        if (!KINDS.contains(given.kindOrFile())) {
            throw new Problem.Invalid(
                    "field-unfit", "A source is one of %s.".formatted(KINDS), Map.of("field", "kind"));
        }
        var address = given.address();
        if (!address.isEmpty() && !address.matches("https?://[^\\s\"'<>]+")) {
            throw new Problem.Invalid(
                    "field-unfit",
                    "The address (%s) must begin with http:// or https://.".formatted(address),
                    Map.of("field", "addressPattern"));
        }
    }

    private static Problem.Conflict taken(NewSource given) {
        return new Problem.Conflict(
                "source-name-taken",
                "Another source has the name (%s).".formatted(given.name().strip()),
                Map.of("name", given.name().strip()));
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                row.getString("kind"),
                row.getString("address_pattern"),
                row.getInt("rank"),
                row.getInt("version"));
    }
}
