package org.accordcrm.conversations;

import java.util.Map;
import java.util.Set;
import org.accordcrm.people.Department;
import org.accordcrm.people.DepartmentId;
import org.accordcrm.people.Departments;
import org.accordcrm.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which department can be asked. */
@Component
class Addressees {

    private final JdbcClient jdbc;
    private final Departments departments;

    Addressees(JdbcClient jdbc, Departments departments) {
        this.jdbc = jdbc;
        this.departments = departments;
    }

    /**
     * @throws Problem.Rule if there is no such department, if it is the one that asks, or if nobody works there
     */
    Department require(String key, DepartmentId asker) {
        var department = departments
                .byKey(key)
                .orElseThrow(() -> new Problem.Rule(
                        "ask-department-unknown", "There is no department %s.".formatted(key), Map.of("key", key)));
        if (department.id().equals(asker)) {
            throw new Problem.Rule("ask-of-own-department", "One asks another department than one's own.");
        }
        if (!staffed().contains(key)) {
            throw new Problem.Rule(
                    "ask-department-empty",
                    "Nobody works in the department %s. Maybe ask another.".formatted(key),
                    Map.of("key", key));
        }
        return department;
    }

    /** Keys of the departments in which somebody works. */
    Set<String> staffed() {
        return Set.copyOf(jdbc.sql("""
                        select distinct department
                        from people.appointment_view
                        where department is not null
                          and role in ('lead', 'member')
                        """).query(String.class).set());
    }
}
