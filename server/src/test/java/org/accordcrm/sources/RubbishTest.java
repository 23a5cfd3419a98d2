package org.accordcrm.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.ServerTest;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/**
 * A file of which a third is rubbish: what is right comes in, each other row is reported by line and reason, and all of it can be
 * taken back.
 */
@ServerTest
@Import(Standing.class)
class RubbishTest {

    private static final int ROWS = 6_000;

    private final Desk stella;
    private final JdbcClient jdbc;
    private final Standing standing;
    private final String source;
    private final RubbishFile file = RubbishFile.of(13, ROWS);

    RubbishTest(SourceDesk desks, RestTestClient http, JdbcClient jdbc, Standing standing) {
        this.standing = standing;
        this.stella = desks.of(http);
        this.jdbc = jdbc;
        this.source = stella.source("finance");
    }

    @Test
    void everyBadRowIsReportedEveryGoodOneTakenTheSameFileAgainChangesNothingAndUndoingRestoresAll() {
        var before = standing.now();
        var first = run();

        assertThat(faults()).isEqualTo(file.faults());
        assertThat(keys()).containsExactlyElementsOf(file.keys());
        assertThat(SourceDesk.counts(first))
                .containsExactly(
                        file.rows(),
                        (long) file.keys().size(),
                        0L,
                        (long) file.faults().size(),
                        file.skipped());
        assertThat(first.path("sums")).allSatisfy(RubbishTest::tiesOut);
        var versions = versions();

        var second = run();

        assertThat(SourceDesk.counts(second))
                .containsExactly(
                        file.rows(),
                        0L,
                        (long) file.keys().size(),
                        (long) file.faults().size(),
                        file.skipped());
        assertThat(faults()).isEqualTo(file.faults());
        assertThat(versions()).isEqualTo(versions);

        stella.undone(second.path("id").asString());
        assertThat(faults()).as("after the second run is undone").isEqualTo(file.faults());
        assertThat(keys()).containsExactlyElementsOf(file.keys());
        stella.undone(first.path("id").asString());
        var after = standing.after(first.path("id").asString());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
    }

    private JsonNode run() {
        var given = stella.file(source, "customers.csv", file.bytes());
        return stella.resolved(stella.settled(Desk.ok(stella.begin(source, given, RubbishFile.MAPPING))
                        .path("id")
                        .asString())
                .path("id")
                .asString());
    }

    private static void tiesOut(JsonNode sum) {
        var ended = List.of("accepted", "unchanged", "quarantined", "skipped").stream()
                .mapToDouble(ending -> sum.path(ending).asDouble())
                .sum();
        assertThat(ended).isEqualTo(sum.path("file").asDouble()).isPositive();
    }

    private Map<Long, String> faults() {
        return stella.quarantine(source);
    }

    private List<String> keys() {
        return jdbc.sql(
                        "select source_key from sources.record_view where source_id = ? order by source_key collate \"C\"")
                .param(UUID.fromString(source))
                .query((row, _) -> row.getString("source_key"))
                .list();
    }

    private long versions() {
        return jdbc.sql("""
                        select count(*) from sources.record_version v
                        join sources.record r on r.id = v.record_id
                        where r.source_id = ?
                        """).param(UUID.fromString(source)).query(Long.class).single();
    }
}
