package org.accordcrm.journal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** PostgreSQL's COPY on the connection of the transaction: many rows for the price of one. */
@Component
public class Copying {

    private final JdbcTemplate jdbc;

    Copying(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** @param table with its columns in brackets */
    public void into(String table, CopyText rows) {
        var text = rows.toString();
        if (text.isEmpty()) {
            return;
        }
        jdbc.execute((Connection connection) -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin", new StringReader(text));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
