package org.accordcrm.customers.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.accordcrm.ServerTest;
import org.accordcrm.identity.Model;
import org.accordcrm.people.People;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ServerTest
class ModelsTest {

    private static final int LATE = 1_000_000;

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
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            store(LATE, Model.standard().toJson());
            store(LATE + 1, """
                    {"version": 1, "persons": {}, "organizations": {}}""");

            assertThat(models.newest()).get().extracting(Models.Kept::version).isEqualTo(LATE);
        });
    }

    private void store(int version, String model) {
        jdbc.sql("""
                        insert into customers.model (version, model, reason, records, sources, trained_by, trained_at)
                        values (:version, :model, 'first-run', 0, '{}', :by, now())
                        """)
                .param("version", version)
                .param("model", model)
                .param("by", People.ACCORD.value())
                .update();
    }
}
