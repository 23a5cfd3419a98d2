package org.accordcrm.journal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes many entries by one COPY, on the connection of the transaction. */
@Component
class EntryCopy {

    private static final String INTO = """
            copy journal.entry (epoch, id, occurred_at, recorded_at, actor, department, kind, subject, customer, cause, run,
                data) from stdin
            """;

    private static final String INTO_PERSONAL = "copy journal.personal (entry, data) from stdin";

    private final JdbcTemplate jdbc;

    EntryCopy(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    void write(List<? extends Event> events, int epoch, Instant now) {
        var rows = new CopyText();
        var personal = new CopyText();
        for (var event : events) {
            var id = Uuid7.next();
            var data = EventData.of(event);
            if (data.personal() != null) {
                personal.value(id).value(data.personal()).endRow();
            }
            rows.value(epoch)
                    .value(id)
                    .value(event.at())
                    .value(now)
                    .value(event.actor())
                    .value(event.department())
                    .value(event.kind())
                    .value(event.subject())
                    .value(event.customer())
                    .value(event.cause())
                    .value(event.run())
                    .value(data.lasting());
            rows.endRow();
        }
        copy(INTO, rows);
        copy(INTO_PERSONAL, personal);
    }

    private void copy(String into, CopyText rows) {
        jdbc.execute((Connection connection) -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(into, new StringReader(rows.toString()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
