package org.accordcrm.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one policy, used by every door: department × role × field group × purpose. What is not granted is denied. */
@Repository
public class Access {

    private final JdbcClient jdbc;

    Access(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Rights rights(Viewer viewer) {
        var companyRoles = new ArrayList<String>();
        if (viewer.steward()) {
            companyRoles.add("steward");
        }
        if (viewer.administrator()) {
            companyRoles.add("administrator");
        }
        var role = viewer.department() == null ? null : viewer.roles().get(viewer.department());
        Map<Purpose, Set<String>> groups = new EnumMap<>(Purpose.class);
        jdbc.sql("""
                        select field_group, purpose
                        from access.grant g
                        left join people.department_view d on d.key = g.department
                        where g.role = any (:companyRoles)
                           or (g.role = :role and (g.department is null or d.id = :department))
                        """)
                .param("companyRoles", companyRoles.toArray(String[]::new))
                .param("role", role == null ? "" : role.key())
                .param("department", viewer.departmentValue())
                .query(row -> {
                    groups.computeIfAbsent(purpose(row.getString("purpose")), _ -> new HashSet<>())
                            .add(row.getString("field_group"));
                });
        return new Rights(viewer, groups);
    }

    /** Who sees customers at all, by any of their departments and roles. */
    public Set<UUID> peopleWhoSeeCustomers() {
        return Set.copyOf(jdbc.sql("""
                        select a.person_id
                        from people.appointment_view a
                        where exists (
                            select from access.grant g
                            where g.purpose = 'view'
                              and g.role = a.role
                              and (g.department is null or g.department = a.department))
                        """).query(UUID.class).set());
    }

    /** The whole policy, for whoever wants to read it. */
    List<Grant> all() {
        return jdbc.sql("""
                        select department, role, field_group, purpose
                        from access.grant
                        order by field_group, department nulls first, role, purpose
                        """)
                .query((row, _) -> new Grant(
                        row.<@Nullable String>getObject("department", String.class),
                        row.getString("role"),
                        row.getString("field_group"),
                        purpose(row.getString("purpose"))))
                .list();
    }

    private static Purpose purpose(String key) {
        return Purpose.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
