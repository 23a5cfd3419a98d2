package org.accordcrm.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.ServerTest;
import org.accordcrm.customers.Coined;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What waits for a person, rows in quarantine and doubtful pairs, waits as before once a run is undone. */
@ServerTest
class UndoneWaitingTest {

    private final Desk stella;
    private final JdbcClient jdbc;
    private final String source;

    UndoneWaitingTest(SourceDesk desks, RestTestClient http, JdbcClient jdbc) {
        this.stella = desks.of(http);
        this.jdbc = jdbc;
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

    @Test
    void aPairOfRecordsThatAreGoneWaitsNoLonger() {
        run(list("K-1"));
        var later = run(list("K-2", "K-3"));
        pair("K-2", "K-3");
        assertThat(pairs()).contains("K-2 K-3");

        undo(later);

        assertThat(pairs()).doesNotContain("K-2 K-3");
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
        return stella.resolved(stella.run(source, "list.csv", file.text(), EverythingList.ADDITIONS)
                .path("id")
                .asString());
    }

    private void undo(JsonNode run) {
        assertThat(stella.undone(run.path("id").asString()).path("state").asString())
                .isEqualTo("undone");
    }

    /** As if the engine were not sure of the two; perhaps it is not. */
    private void pair(String left, String right) {
        jdbc.sql("""
                        insert into customers.possible_pair (left_id, right_id, bits, odds, model, found_at)
                        select l.id, r.id, 1, 1, 1, now()
                        from sources.record l
                        join sources.record r on r.source_id = l.source_id
                        where l.source_id = :source and l.source_key = :left and r.source_key = :right
                        on conflict (left_id, right_id) do nothing
                        """)
                .param("source", UUID.fromString(source))
                .param("left", left)
                .param("right", right)
                .update();
    }

    private List<String> pairs() {
        return jdbc.sql("""
                        select l.source_key || ' ' || r.source_key as pair
                        from customers.possible_pair p
                        join sources.record l on l.id = p.left_id
                        join sources.record r on r.id = p.right_id
                        where l.source_id = :source
                        """)
                .param("source", UUID.fromString(source))
                .query((row, _) -> row.getString("pair"))
                .list();
    }
}
