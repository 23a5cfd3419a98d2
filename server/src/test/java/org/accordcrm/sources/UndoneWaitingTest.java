package org.accordcrm.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.accordcrm.ServerTest;
import org.accordcrm.customers.Coined;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What waits for a person waits as before once a run is undone. */
@ServerTest
class UndoneWaitingTest {

    private final Desk stella;
    private final String source;

    UndoneWaitingTest(SourceDesk desks, RestTestClient http) {
        this.stella = desks.of(http);
        this.source = stella.source("finance");
    }

    @Test
    void aMendedRowWaitsAgain() {
        var row = faulty();
        var mended = mend(row, Map.of("since", "2020-01-02"));
        assertThat(mended.path("accepted").asBoolean()).isTrue();
        var run = stella.resolved(mended.path("run").asString());
        assertThat(waiting()).hasSize(1);

        undo(run);

        assertThat(waiting()).hasSize(2);
        assertThat(waiting().path(0).path("id")).isEqualTo(row.path("id"));
        assertThat(waiting().path(0).path("raw")).isEqualTo(row.path("raw"));
        assertThat(waiting().path(0).path("mended").path("since").asString())
                .as("what a person made of it is not forgotten")
                .isEqualTo("2020-01-02");
    }

    @Test
    void aRowThatWasJudgedAnewHasItsFormerReason() {
        var row = faulty();
        var mended = mend(row, Map.of("since", "2020-01-02", "org", ""));
        assertThat(mended.path("accepted").asBoolean()).isFalse();
        var run = stella.resolved(mended.path("run").asString());
        assertThat(waiting().path(0).path("id")).isEqualTo(row.path("id"));
        assertThat(waiting().path(0).path("reason")).isNotEqualTo(row.path("reason"));

        undo(run);

        assertThat(waiting()).hasSize(2);
        for (var part : List.of("id", "reason", "field", "raw", "line")) {
            assertThat(waiting().path(0).path(part)).as(part).isEqualTo(row.path(part));
        }
    }

    /** The first of two rows that wait. */
    private JsonNode faulty() {
        run(list("K-1")
                .row(Map.of("org", "K-11", "name", Coined.word(), "since", "2023-02-30"))
                .row(Map.of("org", "K-12", "name", Coined.word(), "since", "2023-02-31")));
        assertThat(waiting()).hasSize(2);
        return waiting().path(0);
    }

    private JsonNode waiting() {
        return stella.get("/api/sources/%s/quarantine".formatted(source)).path("items");
    }

    private JsonNode mend(JsonNode row, Map<String, String> raw) {
        return Desk.ok(stella.http()
                .put()
                .uri("/api/quarantine/{id}/mend", row.path("id").asString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("raw", raw))
                .exchange());
    }

    private static EverythingList list(String... keys) {
        var list = new EverythingList(_ -> Coined.word());
        for (var key : keys) {
            list.organisation(key, key);
        }
        return list;
    }

    private JsonNode run(EverythingList file) {
        return stella.resolved(stella.run(
                        source,
                        "list.csv",
                        file.text(),
                        EverythingList.MAPPING.replace("\"list\": \"whole\"", "\"list\": \"additions\""))
                .path("id")
                .asString());
    }

    private void undo(JsonNode run) {
        assertThat(stella.undone(run.path("id").asString()).path("state").asString())
                .isEqualTo("undone");
    }
}
