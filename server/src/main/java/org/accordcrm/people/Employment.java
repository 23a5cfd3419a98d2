package org.accordcrm.people;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.accordcrm.journal.Journal;
import org.accordcrm.problem.Problem;
import org.accordcrm.problem.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator changes about people. Safe for concurrent use: the company never loses its last administrator. */
@Repository
class Employment {

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Sessions sessions;
    private final Journal journal;
    private final Clock clock;

    Employment(JdbcClient jdbc, Staff staff, Sessions sessions, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    /** A person as invited or changed. */
    record Terms(
            String email,
            String name,
            @Nullable String otherName,
            @Nullable String title,
            boolean administrator,
            boolean steward,
            List<MembershipOf> memberships) {}

    /**
     * @throws Problem.Absent if there is no such person or department
     * @throws Problem.ChangedMeanwhile if the person is no longer in the version that was seen
     * @throws Problem.Conflict if somebody else has the e-mail address
     * @throws Problem.Rule if nobody would be administrator any more
     */
    @Transactional
    PersonView change(Viewer viewer, PersonId id, Version seen, Terms terms) {
        Wording.checkPerson(terms.email(), terms.name(), terms.memberships());
        requirePerson(viewer, id);
        write(id, seen, terms);
        jdbc.sql("delete from people.company_role where person_id = :person")
                .param("person", id.value())
                .update();
        give(id, "administrator", terms.administrator());
        give(id, "steward", terms.steward());
        jdbc.sql("delete from people.membership where person_id = :person")
                .param("person", id.value())
                .update();
        terms.memberships().forEach(membership -> join(id, membership));
        requireAdministrator();
        journal.append(
                new PersonChanged(id.value(), viewer.person().value(), viewer.departmentValue(), clock.instant()));
        return staff.find(viewer, id).orElseThrow();
    }

    /**
     * Ends the person's sessions at once; tokens are refused from now on. Once: deactivating again changes nothing.
     *
     * @throws Problem.Absent if there is no such person
     * @throws Problem.Rule if nobody would be administrator any more
     */
    @Transactional
    void deactivate(Viewer viewer, PersonId id) {
        requirePerson(viewer, id);
        var deactivated = jdbc.sql("""
                        insert into people.person_deactivation (person_id, deactivated_by, deactivated_at)
                        values (:person, :by, :now)
                        on conflict (person_id) do nothing
                        """)
                .param("person", id.value())
                .param("by", viewer.person().value())
                .param("now", clock.instant().atOffset(UTC))
                .update();
        if (deactivated == 1) {
            requireAdministrator();
            sessions.endAllOf(id);
            journal.append(new PersonDeactivated(
                    id.value(), viewer.person().value(), viewer.departmentValue(), clock.instant()));
        }
    }

    /** @throws Problem.Absent if there is no such person */
    @Transactional
    void reactivate(Viewer viewer, PersonId id) {
        requirePerson(viewer, id);
        var reactivated = jdbc.sql("delete from people.person_deactivation where person_id = :person")
                .param("person", id.value())
                .update();
        if (reactivated == 1) {
            journal.append(new PersonReactivated(
                    id.value(), viewer.person().value(), viewer.departmentValue(), clock.instant()));
        }
    }

    private void write(PersonId id, Version seen, Terms terms) {
        try {
            var changed = jdbc.sql("""
                            update people.person
                            set email = :email, name = :name, other_name = :otherName, title = :title,
                                version = version + 1
                            where id = :id
                              and version = :seen
                            """)
                    .param("email", terms.email().strip().toLowerCase(Locale.ROOT))
                    .param("name", terms.name().strip())
                    .param("otherName", terms.otherName())
                    .param("title", terms.title())
                    .param("id", id.value())
                    .param("seen", seen.number())
                    .update();
            if (changed == 0) {
                throw new Problem.ChangedMeanwhile();
            }
        } catch (DuplicateKeyException taken) {
            throw new Problem.Conflict(
                    "email-taken",
                    "Somebody has the address %s.".formatted(terms.email()),
                    Map.of("email", terms.email()));
        }
    }

    private void give(PersonId person, String role, boolean given) {
        if (given) {
            jdbc.sql("insert into people.company_role (person_id, role) values (:person, :role)")
                    .param("person", person.value())
                    .param("role", role)
                    .update();
        }
    }

    private void join(PersonId person, MembershipOf membership) {
        var joined = jdbc.sql("""
                        insert into people.membership (person_id, department_id, role)
                        select :person, id, :role from people.department where key = :key
                        """)
                .param("person", person.value())
                .param("role", membership.role().key())
                .param("key", membership.department())
                .update();
        if (joined == 0) {
            throw new Problem.Absent("department", membership.department());
        }
    }

    /** One at a time, so that two administrators cannot each remove the other. */
    private void requireAdministrator() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('people.administrators', 0))::text")
                .query()
                .listOfRows();
        var remain = jdbc.sql("""
                        select exists (
                            select from people.company_role r
                            where r.role = 'administrator'
                              and not exists (select from people.person_deactivation d where d.person_id = r.person_id))
                        """).query(Boolean.class).single();
        if (!remain) {
            throw new Problem.Rule("last-administrator", "Somebody must remain administrator.");
        }
    }

    private void requirePerson(Viewer viewer, PersonId id) {
        if (staff.find(viewer, id).isEmpty()) {
            throw new Problem.Absent("person", id);
        }
    }
}
