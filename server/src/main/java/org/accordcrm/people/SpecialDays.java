package org.accordcrm.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.accordcrm.journal.Journal;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every read and change of the special days that the company sets itself. Safe for concurrent use. */
@Repository
class SpecialDays {

    private final JdbcClient jdbc;
    private final Departments departments;
    private final Journal journal;
    private final Clock clock;

    SpecialDays(JdbcClient jdbc, Departments departments, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param ofDepartment rather than of the whole company */
    record Own(DayKind kind, String name, boolean ofDepartment) {

        SpecialDay special() {
            return switch (kind) {
                case OPEN -> new SpecialDay.MakeUpDay(name, name);
                case CLOSED -> new SpecialDay.DayOff(name);
            };
        }
    }

    /** All that hold for a department, its own before those of the company; without a department, those of the company. */
    SortedMap<LocalDate, Own> of(@Nullable DepartmentId department) {
        var days = new TreeMap<LocalDate, Own>();
        jdbc.sql("""
                        select distinct on (day) day, kind, name, department_id is not null as of_department
                        from people.special_day
                        where department_id is null
                           or department_id = cast(:department as uuid)
                        order by day, department_id nulls last
                        """).param("department", value(department)).query(row -> {
            days.put(
                    row.getObject("day", LocalDate.class),
                    new Own(DayKind.of(row.getString("kind")), row.getString("name"), row.getBoolean("of_department")));
        });
        return days;
    }

    /** Setting what is set already changes nothing. */
    @Transactional
    void set(Viewer viewer, LocalDate day, @Nullable DepartmentId department, DayKind kind, String name) {
        Wording.checkText("name", name);
        Wording.checkYear("day", day.getYear());
        check(department);
        var changed = jdbc.sql("""
                        insert into people.special_day as d (day, department_id, kind, name, set_by, set_at)
                        values (:day, :department, :kind, :name, :person, :now)
                        on conflict (day, department_id)
                        do update set kind = excluded.kind, name = excluded.name,
                                      set_by = excluded.set_by, set_at = excluded.set_at
                        where (d.kind, d.name) <> (excluded.kind, excluded.name)
                        """)
                .param("day", day)
                .param("department", value(department))
                .param("kind", kind.key())
                .param("name", name.strip())
                .param("person", viewer.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 1) {
            journal.append(new SpecialDaySet(
                    day,
                    value(department),
                    kind,
                    name.strip(),
                    viewer.person().value(),
                    viewer.departmentValue(),
                    clock.instant()));
        }
    }

    @Transactional
    void clear(Viewer viewer, LocalDate day, @Nullable DepartmentId department) {
        check(department);
        var cleared = jdbc.sql("""
                        delete from people.special_day
                        where day = :day
                          and department_id is not distinct from cast(:department as uuid)
                        """)
                .param("day", day)
                .param("department", value(department))
                .update();
        if (cleared == 1) {
            journal.append(new SpecialDayCleared(
                    day, value(department), viewer.person().value(), viewer.departmentValue(), clock.instant()));
        }
    }

    private void check(@Nullable DepartmentId department) {
        if (department != null && departments.find(department).isEmpty()) {
            throw new Problem.Absent("department", department);
        }
    }

    private static @Nullable UUID value(@Nullable DepartmentId department) {
        return department == null ? null : department.value();
    }
}
