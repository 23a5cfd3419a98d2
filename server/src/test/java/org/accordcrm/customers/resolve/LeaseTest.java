package org.accordcrm.customers.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.accordcrm.ServerTest;
import org.accordcrm.database.SharedDatabase;
import org.accordcrm.identity.PossiblePair;
import org.accordcrm.journal.Cursor;
import org.accordcrm.journal.Uuid7;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Two that think they are the resolver: the stale one, and who took the lease over. */
@ServerTest
class LeaseTest {

    private final Lease lease;
    private final TransactionOperations transaction;
    private final PossiblePairs pairs;
    private final JdbcClient jdbc;
    private final Lease.Token stale;
    private final Lease.Token holder;

    LeaseTest(Lease lease, TransactionOperations transaction, PossiblePairs pairs, JdbcClient jdbc) {
        this.lease = lease;
        this.transaction = transaction;
        this.pairs = pairs;
        this.jdbc = jdbc;
        this.stale = takeOver();
        this.holder = takeOver();
    }

    @AfterEach
    void leaveItToTheServer() {
        lease.release(holder);
    }

    @Test
    void theNextHolderHasAHigherToken() {
        assertThat(holder.value()).isGreaterThan(stale.value());
    }

    @Test
    void nobodyTakesALeaseThatIsHeld() {
        lease.renew(holder);

        assertThat(lease.take(UUID.randomUUID())).isEmpty();
    }

    @Test
    void theStaleOnesWritesAreRefusedAndLeaveNothing() {
        var one = Uuid7.next();
        var other = Uuid7.next();
        var pair = new PossiblePair<>(one, other, 1.5, 2.8);

        assertThatThrownBy(() -> pairs.replace(stale, List.of(), List.of(pair), 1))
                .isInstanceOf(Lease.Lost.class);
        assertThat(storedPairs(one)).isZero();

        pairs.replace(holder, List.of(), List.of(pair), 1);
        assertThat(storedPairs(one)).as("the holder's same write is accepted").isEqualTo(1);
    }

    @Test
    void theStaleOneCanNeitherRenewNorMoveOn() {
        var position = lease.position();
        var further = new Cursor(position.epoch(), position.tx() + 1, 0);

        assertThatThrownBy(() -> lease.renew(stale)).isInstanceOf(Lease.Lost.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> lease.moveTo(stale, further)))
                .isInstanceOf(Lease.Lost.class);
        assertThat(lease.position()).isEqualTo(position);
    }

    @Test
    void whoTakesItOverWaitsForAWriteThatIsGoingOnAndWhoRenewsItDoesNot() throws Exception {
        var writing = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable _ = written::countDown) {
            var write = others.submit(() -> transaction.executeWithoutResult(_ -> {
                lease.guard(holder);
                writing.countDown();
                awaitUninterruptibly(written);
            }));
            writing.await();
            others.submit(() -> lease.renew(holder)).get(20, TimeUnit.SECONDS);
            jdbc.sql("update customers.resolver set held_until = '-infinity'").update();
            var next = others.submit(() -> lease.take(UUID.randomUUID()));
            SharedDatabase.awaitBlocked("with left_alone");
            assertThat(write.isDone()).isFalse();
            assertThat(next.isDone()).isFalse();
            written.countDown();

            lease.release(next.get(60, TimeUnit.SECONDS).orElseThrow());
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long storedPairs(UUID left) {
        return jdbc.sql("select count(*) from customers.possible_pair where left_id = ?")
                .params(left)
                .query(Long.class)
                .single();
    }

    /** As if the holder had not been heard of for long. */
    private Lease.Token takeOver() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            jdbc.sql("update customers.resolver set held_until = '-infinity'")
                                    .update();
                            return lease.take(UUID.randomUUID());
                        },
                        Optional::isPresent)
                .orElseThrow();
    }
}
