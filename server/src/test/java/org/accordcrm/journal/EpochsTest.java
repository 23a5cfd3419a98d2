package org.accordcrm.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.accordcrm.database.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A journal that was dumped and restored into another cluster, whose transaction ids begin anew, loses its readers nothing. */
class EpochsTest {

    private static final List<String> TABLES =
            List.of("journal.epoch", "journal.entry", "journal.personal", "journal.reader");

    @TempDir
    Path home;

    private FreshDatabase before;
    private FreshDatabase after;

    @BeforeEach
    void start() {
        before = FreshDatabase.start(home.resolve("before"), "journal");
        after = FreshDatabase.start(home.resolve("after"), "journal");
    }

    @AfterEach
    void stop() {
        before.close();
        after.close();
    }

    @Test
    void aReaderGoesOnAfterTheRestoreWhereItWasAndMeetsWhatIsWrittenThen() throws Exception {
        var first = new Node(before);
        first.useUpTransactionIds(500);
        var written = IntStream.range(0, 3).mapToObj(_ -> first.append()).toList();
        var read = first.journal.after(Cursor.START, Ticked.KINDS, 2).entries();
        var position = read.getLast().cursor();

        restore();
        var second = new Node(after);
        var writtenThen = IntStream.range(0, 2).mapToObj(_ -> second.append()).toList();

        var rest = second.journal.after(position, Ticked.KINDS, 10).entries();
        assertThat(rest)
                .extracting(Entry::id)
                .containsExactly(written.getLast(), writtenThen.getFirst(), writtenThen.getLast());
        assertThat(rest.getLast().cursor().tx())
                .as("by transaction id alone, what was written after the restore lies before the reader's position")
                .isLessThan(position.tx());
    }

    @Test
    void aRestartIsNoNewEpochAndAnotherClusterIs() throws Exception {
        var first = new Node(before);
        first.append();
        assertThat(first.epochs.current()).isEqualTo(1);
        assertThat(new Node(before).epochs.current()).isEqualTo(1);

        restore();

        assertThat(new Node(after).epochs.current()).isEqualTo(2);
        assertThat(new Node(after).epochs.current()).isEqualTo(2);
    }

    @Test
    void aClusterOfTheSameNameThatGivesIdsAnewBeginsAnEpoch() throws Exception {
        var first = new Node(before);
        first.useUpTransactionIds(500);
        first.append();
        restore();
        JdbcClient.create(after.owner())
                .sql("update journal.epoch set system_identifier = "
                        + "(select system_identifier::text from pg_control_system())")
                .update();

        assertThat(new Node(after).epochs.current()).isEqualTo(2);
    }

    /** The journal as one node of Accord has it. */
    private static final class Node {

        final Epochs epochs;
        final Journal journal;
        private final TransactionTemplate transaction;
        private final JdbcClient jdbc;

        Node(FreshDatabase database) {
            var source = database.server();
            jdbc = JdbcClient.create(source);
            transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
            epochs = new Epochs(jdbc, Clock.systemUTC(), transaction);
            journal = new Journal(jdbc, new EntryCopy(new Copying(source)), epochs, new Bell(), Clock.systemUTC());
        }

        UUID append() {
            return Objects.requireNonNull(
                    transaction.execute(_ -> journal.append(Ticked.once()).id()));
        }

        void useUpTransactionIds(int count) {
            for (var used = 0; used < count; used++) {
                jdbc.sql("select pg_current_xact_id()::text")
                        .query(String.class)
                        .single();
            }
        }
    }

    /** As a logical dump does: rows, and nothing of the cluster. */
    private void restore() throws SQLException, IOException {
        for (var table : TABLES) {
            copyIn(after.owner(), table, copyOut(before.owner(), table));
        }
    }

    private static String copyOut(DataSource from, String table) throws SQLException, IOException {
        try (var connection = from.getConnection()) {
            var rows = new StringWriter();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from " + table + ") to stdout", rows);
            return rows.toString();
        }
    }

    private static void copyIn(DataSource to, String table, String rows) throws SQLException, IOException {
        try (var connection = to.getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("select journal.make_partitions(current_date, 1)");
            }
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new StringReader(rows));
        }
    }
}
