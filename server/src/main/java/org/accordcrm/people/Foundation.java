package org.accordcrm.people;

import java.util.List;
import org.accordcrm.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The company's beginning: itself and its departments. Safe for concurrent use: founding twice keeps the first. */
@Repository
public class Foundation {

    private final JdbcClient jdbc;
    private final Departments departments;

    Foundation(JdbcClient jdbc, Departments departments) {
        this.jdbc = jdbc;
        this.departments = departments;
    }

    @Transactional
    public void found(Company company) {
        jdbc.sql("""
                        insert into people.company (name, zone, currency, country, languages)
                        values (:name, :zone, :currency, :country, :languages)
                        on conflict do nothing
                        """)
                .param("name", company.name())
                .param("zone", company.zone())
                .param("currency", company.currency())
                .param("country", company.country())
                .param("languages", company.languages().toArray(String[]::new))
                .update();
    }

    /** @throws Problem.Conflict if a department has the key */
    @Transactional
    public DepartmentId open(String key, String nameEn, String nameZh, String hue, String zone, List<OpenHours> hours) {
        return departments
                .open(People.ACCORD, null, new NewDepartment(key, nameEn, nameZh, hue, zone, null, hours))
                .id();
    }
}
