package org.accordcrm.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every read of the company. */
@Repository
public class Companies {

    private final JdbcClient jdbc;

    Companies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Absent until it is founded. */
    public Optional<Company> current() {
        return jdbc.sql("select name, zone, currency, country, languages from people.company")
                .query((row, _) -> new Company(
                        row.getString("name"),
                        row.getString("zone"),
                        row.getString("currency"),
                        row.getString("country"),
                        languages((String[]) row.getArray("languages").getArray())))
                .optional();
    }

    private static List<String> languages(String[] array) {
        return List.of(array);
    }
}
