package org.accordcrm.sources.registry;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.journal.Uuid7;
import org.accordcrm.people.Companies;
import org.accordcrm.people.PersonId;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.mapping.Mapping;
import org.accordcrm.sources.mapping.RowMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Every read and write of mappings; none is ever changed, each change is a new version. */
@Repository
public class Mappings {

    /** @param shape its targets in order: a source may give several kinds of file */
    public record Stored(UUID id, int version, String shape, Mapping mapping) {}

    private final JdbcClient jdbc;
    private final Targets targets;
    private final Companies companies;
    private final Clock clock;

    Mappings(JdbcClient jdbc, Targets targets, Companies companies, Clock clock) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.companies = companies;
        this.clock = clock;
    }

    /** The newest of the source, of the shape if one is given. */
    public Optional<Stored> newest(UUID source, @Nullable String shape) {
        return jdbc.sql("""
                        select id, version, shape, mapping
                        from sources.mapping
                        where source_id = :source
                          and (cast(:shape as text) is null or shape = :shape)
                        order by version desc
                        limit 1
                        """)
                .param("source", source)
                .param("shape", shape)
                .query(Mappings::stored)
                .optional();
    }

    /** The newest mapping of each kind of file that the source gives, the newest first. */
    public List<Stored> newestOfEachShape(UUID source) {
        return jdbc.sql("""
                        select id, version, shape, mapping
                        from sources.mapping m
                        where source_id = :source
                          and not exists (
                            select from sources.mapping n
                            where n.source_id = m.source_id and n.shape = m.shape and n.version > m.version)
                        order by version desc
                        """).param("source", source).query(Mappings::stored).list();
    }

    /**
     * Stores the mapping as the newest, unless it is that already.
     *
     * @param seen the version that it was made from; absent to follow any
     * @throws Problem.Rule if the mapping cannot be applied
     * @throws Problem.ChangedMeanwhile if there is a newer version than the one seen
     */
    @Transactional
    public Stored store(UUID source, @Nullable Integer seen, Mapping mapping, PersonId by) {
        mapper(mapping);
        var newest = newest(source, null);
        if (seen != null && !newest.map(Stored::version).orElse(0).equals(seen)) {
            throw new Problem.ChangedMeanwhile();
        }
        if (newest.isPresent() && newest.get().mapping().equals(mapping)) {
            return newest.get();
        }
        try {
            jdbc.sql("""
                            insert into sources.mapping (id, source_id, version, shape, mapping, created_by, created_at)
                            values (:id, :source, :version, :shape, cast(:mapping as jsonb), :by, :now)
                            """)
                    .param("id", Uuid7.next())
                    .param("source", source)
                    .param("version", newest.map(Stored::version).orElse(0) + 1)
                    .param("shape", shape(mapping))
                    .param("mapping", JsonMapper.shared().writeValueAsString(mapping))
                    .param("by", by.value())
                    .param("now", clock.instant().atOffset(UTC))
                    .update();
        } catch (DuplicateKeyException other) {
            throw new Problem.ChangedMeanwhile();
        }
        return newest(source, null).orElseThrow();
    }

    /** @throws Problem.Rule if the mapping cannot be applied */
    public RowMapper mapper(Mapping mapping) {
        return new RowMapper(mapping, targets.byKey(), zone());
    }

    /** Of dates that name none: the company's. */
    private ZoneId zone() {
        return companies.current().map(company -> ZoneId.of(company.zone())).orElse(ZoneOffset.UTC);
    }

    public static String shape(Mapping mapping) {
        return String.join("+", mapping.targetKeys());
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("shape"),
                JsonMapper.shared().readValue(row.getString("mapping"), Mapping.class));
    }
}
