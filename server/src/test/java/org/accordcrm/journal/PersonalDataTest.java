package org.accordcrm.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accordcrm.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is written of a person can be taken out again, and nothing else can. */
@ServerTest
class PersonalDataTest {

    private final Journal journal;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    PersonalDataTest(Journal journal, JdbcClient jdbc, TransactionOperations transaction) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Renamed(
            UUID person,
            @Nullable @Personal String name,
            int times,
            UUID actor,
            @Nullable UUID department,
            Instant at) implements Event {

        @Override
        public String kind() {
            return "test.renamed.v1";
        }

        @Override
        public String subject() {
            return "person/" + person;
        }

        @Override
        public UUID customer() {
            return person;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPersonalValueIsReadAndErasedWhileTheEntryStays(boolean many) {
        var renamed = new Renamed(UUID.randomUUID(), "Zhou\t周婷 \\ \"T\"", 2, UUID.randomUUID(), null, Instant.EPOCH);
        transaction.executeWithoutResult(_ -> {
            if (many) {
                journal.appendAll(List.of(renamed));
            } else {
                journal.append(renamed);
            }
        });
        assertThat(read(renamed)).isEqualTo(new Told("Zhou\t周婷 \\ \"T\"", 2));
        assertThat(lasting(renamed)).doesNotContain("周婷");

        jdbc.sql("delete from journal.personal where entry = (select id from journal.entry where customer = :customer)")
                .param("customer", renamed.person())
                .update();

        assertThat(read(renamed)).isEqualTo(new Told(null, 2));
        for (var alteration : List.of(
                "delete from journal.entry where customer = :customer",
                "update journal.entry set kind = 'never' where customer = :customer")) {
            assertThatThrownBy(() -> jdbc.sql(alteration)
                            .param("customer", renamed.person())
                            .update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private record Told(@Nullable String name, int times) {}

    private Told read(Renamed renamed) {
        return journal.about(List.of(renamed.person()), List.of(renamed.kind()), null, 1)
                .entries()
                .getFirst()
                .as(Told.class);
    }

    private String lasting(Renamed renamed) {
        return jdbc.sql("select data::text from journal.entry where customer = :customer")
                .param("customer", renamed.person())
                .query(String.class)
                .single();
    }
}
