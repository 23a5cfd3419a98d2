package org.accordcrm.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every read of departments. */
@Repository
public class Departments {

    private static final TypeReference<List<OpenHours>> HOURS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Departments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, by key. */
    public List<Department> all() {
        return jdbc.sql("select id, key, name_en, name_zh, hue, zone, hours from people.department order by key")
                .query(Departments::department)
                .list();
    }

    public Optional<Department> byKey(String key) {
        return jdbc.sql("""
                        select id, key, name_en, name_zh, hue, zone, hours
                        from people.department
                        where key = :key
                        """).param("key", key).query(Departments::department).optional();
    }

    private static Department department(ResultSet row, int number) throws SQLException {
        return new Department(
                new DepartmentId(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name_en"),
                row.getString("name_zh"),
                row.getString("hue"),
                row.getString("zone"),
                JsonMapper.shared().readValue(row.getString("hours"), HOURS));
    }
}
