package org.accordcrm.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.accordcrm.ServerTest;
import org.accordcrm.database.SharedDatabase;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The database goes away in the middle of a run, or has no room: both are told, and neither costs a row. */
@ServerTest
class AbsentDatabaseTest {

    private final Desk stella;
    private final JdbcClient jdbc;
    private final String source;
    private final RubbishFile file = RubbishFile.of(11, 2_000);

    AbsentDatabaseTest(SourceDesk desks, RestTestClient http, JdbcClient jdbc) {
        this.stella = desks.of(http);
        this.jdbc = jdbc;
        this.source = stella.source("finance");
    }

    @Test
    void aRunWaitsForTheDatabaseAndGoesOn() throws Exception {
        var given = stella.file(source, "customers.csv", file.bytes());
        String run;
        try (var _ = SharedDatabase.lock("sources.record_version")) {
            run = Desk.ok(stella.begin(source, given, RubbishFile.MAPPING))
                    .path("id")
                    .asString();
            SharedDatabase.awaitBlocked("copy sources.record_version");

            try (var _ = SharedDatabase.away()) {
                var refused =
                        Desk.refusal(stella.http().get().uri("/api/sources").exchange(), 503);
                assertThat(refused.path("code").asString()).isEqualTo("database-away");
            }
        }

        await("the server has connections again")
                .until(() -> stella.http()
                        .get()
                        .uri("/api/sources")
                        .exchange()
                        .returnResult(String.class)
                        .getStatus()
                        .is2xxSuccessful());
        var ended = stella.resolved(run);
        assertThat(SourceDesk.counts(ended))
                .containsExactly(
                        file.rows(),
                        (long) file.keys().size(),
                        0L,
                        (long) file.faults().size(),
                        file.skipped());
        assertThat(stella.quarantine(source)).isEqualTo(file.faults());
    }

    @Test
    void aRunForWhichThereIsNoRoomFailsAndTheNextOneBringsAllOfIt() {
        var given = stella.file(source, "customers.csv", file.bytes());
        SharedDatabase.owner().sql("""
                create function sources.refuse_for_test() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$
                """).update();
        SharedDatabase.owner().sql("""
                create trigger full_for_test before insert on sources.record
                for each row when (new.source_id = '%s' and new.source_key = 'K-1000')
                execute function sources.refuse_for_test()
                """.formatted(source)).update();
        try {
            var failed = stella.settled(Desk.ok(stella.begin(source, given, RubbishFile.MAPPING))
                    .path("id")
                    .asString());

            assertThat(failed.path("state").asString()).isEqualTo("failed");
            assertThat(failed.path("problem").path("code").asString()).isEqualTo("disk-full");
            assertThat(failed.path("accepted").asLong())
                    .as("whole batches, and none in part")
                    .isEqualTo(records());
        } finally {
            SharedDatabase.owner()
                    .sql("drop function sources.refuse_for_test cascade")
                    .update();
        }

        var again = stella.settled(Desk.ok(stella.begin(source, given, RubbishFile.MAPPING))
                .path("id")
                .asString());

        assertThat(again.path("quarantined").asLong()).isEqualTo(file.faults().size());
        assertThat(records()).isEqualTo(file.keys().size());
    }

    private long records() {
        return jdbc.sql("select count(*) from sources.record_view where source_id = ?")
                .param(UUID.fromString(source))
                .query(Long.class)
                .single();
    }
}
