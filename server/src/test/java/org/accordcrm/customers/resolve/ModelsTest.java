package org.accordcrm.customers.resolve;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.ServerTest;
import org.accordcrm.identity.Model;
import org.accordcrm.people.People;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ServerTest
class ModelsTest {

    private static final int LATE = 1_000_000;
    private static final UUID SOURCE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Instant BEGUN = Instant.parse("2026-02-01T08:00:00Z");

    private final Models models;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    ModelsTest(Models models, JdbcClient jdbc, TransactionOperations transaction) {
        this.models = models;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** So an installation that was there before the format changed starts, and trains another. */
    @Test
    void aModelOfAnotherFormatIsPassedOver() {
        aside(() -> {
            store(LATE, Model.standard().toJson());
            store(LATE + 1, """
                    {"version": 1, "persons": {}, "organizations": {}}""");

            assertThat(inForce()).isEqualTo(LATE);
        });
    }

    @Test
    void whatWasLearnedFromTheSourceSinceItsRunBeganIsWithdrawn() {
        aside(() -> {
            store(LATE, "new-source", BEGUN.minusMillis(1), SOURCE, OTHER);
            store(LATE + 1, "grown", BEGUN, SOURCE, OTHER);
            store(LATE + 2, "grown", BEGUN.plusSeconds(60), OTHER, SOURCE);

            assertThat(models.withdraw(token(), SOURCE, BEGUN)).isTrue();
            assertThat(inForce()).isEqualTo(LATE);
            assertThat(models.withdraw(token(), SOURCE, BEGUN))
                    .as("a second time")
                    .isFalse();
        });
    }

    @Test
    void whatWasLearnedBeforeTheRunStays() {
        aside(() -> {
            store(LATE, "new-source", BEGUN.minusMillis(1), SOURCE, OTHER);

            assertThat(models.withdraw(token(), SOURCE, BEGUN)).isFalse();
            assertThat(inForce()).isEqualTo(LATE);
        });
    }

    @Test
    void whatWasLearnedFromOtherSourcesAloneStays() {
        aside(() -> {
            store(LATE, "new-source", BEGUN.plusSeconds(60), OTHER);

            assertThat(models.withdraw(token(), SOURCE, BEGUN)).isFalse();
            assertThat(inForce()).isEqualTo(LATE);
        });
    }

    @Test
    void whatAPersonAskedForStays() {
        aside(() -> {
            store(LATE, "person", BEGUN.plusSeconds(60), SOURCE, OTHER);

            assertThat(models.withdraw(token(), SOURCE, BEGUN)).isFalse();
            assertThat(inForce()).isEqualTo(LATE);
        });
    }

    private int inForce() {
        return models.newest().orElseThrow().version();
    }

    /** Of whoever is the resolver now. */
    private Lease.Token token() {
        return new Lease.Token(jdbc.sql("select token from customers.resolver")
                .query(Long.class)
                .single());
    }

    /** Nobody else sees it, and nothing of it stays. */
    private void aside(Runnable doing) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            doing.run();
        });
    }

    private void store(int version, String model) {
        store(version, model, "first-run", Instant.now());
    }

    private void store(int version, String reason, Instant trained, UUID... sources) {
        store(version, Model.standard().toJson(), reason, trained, sources);
    }

    private void store(int version, String model, String reason, Instant trained, UUID... sources) {
        jdbc.sql("""
                        insert into customers.model (version, model, reason, records, sources, trained_by, trained_at)
                        values (:version, :model, :reason, 0, :sources, :by, :at)
                        """)
                .param("version", version)
                .param("model", model)
                .param("reason", reason)
                .param("sources", sources)
                .param("by", People.ACCORD.value())
                .param("at", trained.atOffset(UTC))
                .update();
    }
}
