package org.accordcrm.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The list of people as the administration reads it. */
@Repository
class Staff {

    private static final TypeReference<List<MembershipOf>> MEMBERSHIPS = new TypeReference<>() {};

    private static final String SELECT = """
            select p.id, p.email, p.name, p.other_name, p.title, p.password is not null as has_password, p.version,
                   exists (select from people.company_role r where r.person_id = p.id and r.role = 'administrator')
                       as administrator,
                   exists (select from people.company_role r where r.person_id = p.id and r.role = 'steward')
                       as steward,
                   x.deactivated_at,
                   coalesce((
                       select jsonb_agg(jsonb_build_object('department', d.key, 'role', upper(m.role)) order by d.key)
                       from people.membership m
                       join people.department d on d.id = m.department_id
                       where m.person_id = p.id), '[]') as memberships
            from people.person p
            left join people.person_deactivation x on x.person_id = p.id
            """;

    private final JdbcClient jdbc;

    Staff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next the cursor of the next part; absent on the last */
    record Part(List<PersonView> items, @Nullable String next, int total) {}

    /**
     * Everybody, in the order in which they were invited. Who is a guest everywhere sees only themselves.
     *
     * @param deactivated whether those who are, or those who are not
     * @param cursor where the part before ended
     */
    Part part(Viewer viewer, boolean deactivated, @Nullable UUID cursor, int limit) {
        var sought = jdbc.sql(SELECT + """
                        where p.id <> :accord
                          and (x.person_id is not null) = :deactivated
                          and (cast(:cursor as uuid) is null or p.id > :cursor)
                          and (:all or p.id = :viewer)
                        order by p.id
                        limit :limit
                        """)
                .param("accord", People.ACCORD.value())
                .param("deactivated", deactivated)
                .param("cursor", cursor)
                .param("all", seesAll(viewer))
                .param("viewer", viewer.person().value())
                .param("limit", limit + 1)
                .query(Staff::person)
                .list();
        var items = sought.subList(0, Math.min(limit, sought.size()));
        return new Part(
                items,
                sought.size() > limit ? items.getLast().id().toString() : null,
                seesAll(viewer) ? count(deactivated) : items.size());
    }

    Optional<PersonView> find(Viewer viewer, PersonId id) {
        return id.equals(People.ACCORD) || !(seesAll(viewer) || viewer.person().equals(id))
                ? Optional.empty()
                : jdbc.sql(SELECT + "where p.id = :id")
                        .param("id", id.value())
                        .query(Staff::person)
                        .optional();
    }

    private static boolean seesAll(Viewer viewer) {
        return viewer.administrator()
                || viewer.steward()
                || viewer.roles().values().stream().anyMatch(role -> role != Role.GUEST);
    }

    private int count(boolean deactivated) {
        return jdbc.sql("""
                        select count(*)
                        from people.person p
                        left join people.person_deactivation x on x.person_id = p.id
                        where p.id <> :accord
                          and (x.person_id is not null) = :deactivated
                        """)
                .param("accord", People.ACCORD.value())
                .param("deactivated", deactivated)
                .query(Integer.class)
                .single();
    }

    private static PersonView person(ResultSet row, int number) throws SQLException {
        var deactivatedAt = row.<@Nullable OffsetDateTime>getObject("deactivated_at", OffsetDateTime.class);
        return new PersonView(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                row.<@Nullable String>getObject("other_name", String.class),
                row.<@Nullable String>getObject("title", String.class),
                Person.initials(row.getString("name")),
                row.getBoolean("administrator"),
                row.getBoolean("steward"),
                JsonMapper.shared().readValue(row.getString("memberships"), MEMBERSHIPS),
                deactivatedAt != null
                        ? PersonView.State.DEACTIVATED
                        : row.getBoolean("has_password") ? PersonView.State.ACTIVE : PersonView.State.INVITED,
                deactivatedAt == null ? null : deactivatedAt.toInstant(),
                row.getInt("version"));
    }
}
