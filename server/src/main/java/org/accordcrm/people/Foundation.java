package org.accordcrm.people;

import java.util.List;
import org.accordcrm.journal.Uuid7;
import org.accordcrm.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The company's beginning: itself and its departments. Safe for concurrent use: founding twice keeps the first. */
@Repository
public class Foundation {

    private final JdbcClient jdbc;

    Foundation(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        var id = new DepartmentId(Uuid7.next());
        var opened = jdbc.sql("""
                        insert into people.department (id, key, name_en, name_zh, hue, zone, hours)
                        values (:id, :key, :nameEn, :nameZh, :hue, :zone, cast(:hours as jsonb))
                        on conflict (key) do nothing
                        """)
                .param("id", id.value())
                .param("key", key)
                .param("nameEn", nameEn)
                .param("nameZh", nameZh)
                .param("hue", hue)
                .param("zone", zone)
                .param("hours", JsonMapper.shared().writeValueAsString(hours))
                .update();
        if (opened == 0) {
            throw new Problem.Conflict("department-key-taken", "There is a department %s already.".formatted(key));
        }
        return id;
    }
}
