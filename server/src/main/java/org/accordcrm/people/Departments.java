package org.accordcrm.people;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.journal.Journal;
import org.accordcrm.journal.Uuid7;
import org.accordcrm.problem.Problem;
import org.accordcrm.problem.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every read and change of departments. Safe for concurrent use. */
@Repository
public class Departments {

    private static final TypeReference<List<OpenHours>> HOURS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Departments(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** All, by key. */
    public List<Department> all() {
        return jdbc.sql("""
                        select id, key, name_en, name_zh, hue, zone, region, hours, version
                        from people.department
                        order by key
                        """).query(Departments::department).list();
    }

    /** Their keys, by id. */
    public Map<UUID, String> keys() {
        return jdbc
                .sql("select id, key from people.department")
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("key")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Optional<Department> byKey(String key) {
        return jdbc.sql("""
                        select id, key, name_en, name_zh, hue, zone, region, hours, version
                        from people.department
                        where key = :key
                        """).param("key", key).query(Departments::department).optional();
    }

    public Optional<Department> find(DepartmentId id) {
        return jdbc.sql("""
                        select id, key, name_en, name_zh, hue, zone, region, hours, version
                        from people.department
                        where id = :id
                        """)
                .param("id", id.value())
                .query(Departments::department)
                .optional();
    }

    /**
     * @param actor who opens it
     * @param actingFor the department that the actor acts for
     * @throws Problem.Conflict if a department has the key
     */
    @Transactional
    Department open(PersonId actor, @Nullable DepartmentId actingFor, NewDepartment department) {
        Wording.checkDepartment(department);
        var id = new DepartmentId(Uuid7.next());
        var opened = jdbc.sql("""
                        insert into people.department (id, key, name_en, name_zh, hue, zone, region, hours)
                        values (:id, :key, :nameEn, :nameZh, :hue, :zone, :region, cast(:hours as jsonb))
                        on conflict (key) do nothing
                        """)
                .param("id", id.value())
                .param("key", department.key())
                .param("region", department.region())
                .params(written(department))
                .update();
        if (opened == 0) {
            throw new Problem.Conflict(
                    "department-key-taken",
                    "There is a department %s already.".formatted(department.key()),
                    Map.of("key", department.key()));
        }
        journal.append(new DepartmentOpened(
                id.value(),
                department.key(),
                actor.value(),
                actingFor == null ? null : actingFor.value(),
                clock.instant()));
        return find(id).orElseThrow();
    }

    /**
     * Changes everything but the key, which programs and the policy know it by.
     *
     * @throws Problem.Absent if there is no such department
     * @throws Problem.ChangedMeanwhile if it is no longer in the version that was seen
     */
    @Transactional
    Department change(Viewer viewer, DepartmentId id, Version seen, NewDepartment department) {
        Wording.checkDepartment(department);
        var known = find(id).orElseThrow(() -> new Problem.Absent("department", id));
        if (!known.key().equals(department.key())) {
            throw new Problem.Rule(
                    "department-key-fixed",
                    "The key of the department stays %s.".formatted(known.key()),
                    Map.of("key", known.key()));
        }
        var changed = jdbc.sql("""
                        update people.department
                        set name_en = :nameEn, name_zh = :nameZh, hue = :hue, zone = :zone,
                            region = :region, hours = cast(:hours as jsonb), version = version + 1
                        where id = :id
                          and version = :seen
                        """)
                .param("id", id.value())
                .param("seen", seen.number())
                .param("region", department.region())
                .params(written(department))
                .update();
        if (changed == 0) {
            throw new Problem.ChangedMeanwhile();
        }
        journal.append(new DepartmentChanged(
                id.value(), known.key(), viewer.person().value(), viewer.departmentValue(), clock.instant()));
        return find(id).orElseThrow();
    }

    private static Map<String, Object> written(NewDepartment department) {
        return Map.of(
                "nameEn", department.nameEn().strip(),
                "nameZh", department.nameZh().strip(),
                "hue", department.hue(),
                "zone", department.zone(),
                "hours", JsonMapper.shared().writeValueAsString(department.hours()));
    }

    private static Department department(ResultSet row, int number) throws SQLException {
        return new Department(
                new DepartmentId(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name_en"),
                row.getString("name_zh"),
                row.getString("hue"),
                row.getString("zone"),
                row.getString("region"),
                JsonMapper.shared().readValue(row.getString("hours"), HOURS),
                row.getInt("version"));
    }
}
