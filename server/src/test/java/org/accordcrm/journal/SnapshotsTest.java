package org.accordcrm.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.accordcrm.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ServerTest
class SnapshotsTest {

    private final Snapshots snapshots;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    SnapshotsTest(Snapshots snapshots, JdbcClient jdbc, TransactionOperations transaction) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void theTransactionThatHoldsUpTheReadersIsNamed() {
        transaction.executeWithoutResult(_ -> {
            var process =
                    jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            assertThat(elsewhere(Duration.ZERO))
                    .as("it has only read so far")
                    .noneMatch(holder -> holder.process() == process);

            jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();

            assertThat(elsewhere(Duration.ZERO)).anyMatch(holder -> holder.process() == process);
            assertThat(elsewhere(Duration.ofDays(1))).isEmpty();
        });
    }

    /** As it is asked in real life: outside the transaction, within which PostgreSQL keeps to its first answer. */
    private List<Snapshots.Holder> elsewhere(Duration age) {
        return CompletableFuture.supplyAsync(() -> snapshots.olderThan(age)).join();
    }
}
