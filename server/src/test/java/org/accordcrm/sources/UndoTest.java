package org.accordcrm.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.customers.Coined;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A run is taken back as a whole, and everything stands as if it had never been. */
@ServerTest
@Import(Standing.class)
class UndoTest {

    private final SourceDesk desks;
    private final Cast cast;
    private final RestTestClient http;
    private final Desk stella;
    private final JdbcClient jdbc;
    private final Standing standing;
    private final SourceRecords records;
    private final String source;
    private final String crm;
    private final Map<String, String> names = new LinkedHashMap<>();

    UndoTest(
            SourceDesk desks,
            Cast cast,
            RestTestClient http,
            JdbcClient jdbc,
            Standing standing,
            SourceRecords records) {
        this.desks = desks;
        this.cast = cast;
        this.http = http;
        this.stella = desks.of(http);
        this.jdbc = jdbc;
        this.standing = standing;
        this.records = records;
        this.source = stella.source("finance");
        this.crm = stella.source("sales");
    }

    @Test
    void afterwardsEverythingStandsAsBeforeTheRunAndTheSameFileBringsAllOfItBack() {
        run(crm, new EverythingList(this::name).organisation("S-1", "two").organisation("S-2", "newcomer"));
        run(source, before().organisation("K-9", "nine"));
        var last = run(source, before());
        var before = standing.after(id(last));
        assertThat(String.valueOf(before.get("customers.customer"))).contains(name("one"), name("newcomer"));
        assertThat(before.get("sources.quarantined")).isNotEmpty();

        var run = run(source, after());
        var during = standing.after(id(run));
        assertThat(run.path("brought").asLong())
                .as("2 organisations, a person, a fact of each kind")
                .isEqualTo(9);
        assertThat(run.path("changed").asLong())
                .as("K-1, K-9, P-1, a fact of each kind")
                .isEqualTo(9);
        assertThat(run.path("vanished").asLong())
                .as("K-2 and a fact of each kind")
                .isEqualTo(7);
        before.keySet().stream()
                .filter(table -> !List.of("customers.model", "customers.verdict", "customers.possible_pair")
                        .contains(table))
                .forEach(table -> assertThat(during.get(table)).as(table).isNotEqualTo(before.get(table)));
        assertThat(memberships("newcomer"))
                .as("records that go by the newcomer's name")
                .containsExactly(2);

        var undone = undo(run);

        assertSame(standing.after(id(run)), before);
        assertThat(undone.path("undo").path("by").asString()).isEqualTo("Stella");
        assertThat(undone.path("undo").path("records").asLong()).isEqualTo(25);
        assertThat(undone.path("undo").path("done").asLong()).isEqualTo(25);

        var again = run(source, after());

        assertThat(SourceDesk.counts(again)).isEqualTo(SourceDesk.counts(run));
        for (var counted : List.of("brought", "changed", "vanished")) {
            assertThat(again.path(counted)).as(counted).isEqualTo(run.path(counted));
        }
        var back = standing.after(id(again));
        for (var table : back.keySet()) {
            if (table.startsWith("sources.")) {
                assertThat(back.get(table)).as(table).hasSameSizeAs(during.get(table));
            } else if (!table.equals("customers.model")) {
                assertThat(back.get(table)).as(table).isEqualTo(during.get(table));
            }
        }
        assertThat(SourceDesk.counts(run(source, after())).subList(1, 3))
                .as("the same file once more")
                .containsExactly(0L, (long) after().size() - 2);
    }

    @Test
    void runsAreUndoneOneAfterTheOtherFromTheLast() {
        var first = run(source, new EverythingList(this::name).organisation("K-1", "one"));
        var second = run(source, new EverythingList(this::name).organisation("K-1", "changed"));

        var refused = Desk.refusal(undoing(id(first)), 409);
        assertThat(refused.path("code").asString()).isEqualTo("run-not-last");
        assertThat(refused.path("values").path("run").asString()).isEqualTo(id(second));
        assertThat(stella.get("/api/runs/" + id(first)).path("undoable").asBoolean())
                .isFalse();
        assertThat(stella.get("/api/runs/" + id(second)).path("undoable").asBoolean())
                .isTrue();

        undo(second);
        assertThat(stella.get("/api/runs/" + id(first)).path("undoable").asBoolean())
                .isTrue();
        undo(first);

        assertThat(customers("one")).isZero();
        assertThat(customers("changed")).isZero();
        assertThat(
                        count(
                                "select count(*) from sources.record_version v join sources.record r on r.id = v.record_id where r.source_id = ?"))
                .as("what was read stays as it was read")
                .isEqualTo(2);
    }

    @Test
    void aRunThatReadNothingHindersNobody() {
        var first = run(source, new EverythingList(this::name).organisation("K-1", "one"));
        jdbc.sql("""
                        insert into sources.run (id, source_id, mapping_id, list, state, created_by, created_at)
                        select ?, source_id, mapping_id, list, 'failed', created_by, created_at from sources.run where id = ?
                        """)
                .params(org.accordcrm.journal.Uuid7.next(), UUID.fromString(id(first)))
                .update();

        undo(first);

        assertThat(customers("one")).isZero();
    }

    @Test
    void undoingTwiceIsUndoingOnce() {
        var run = run(source, new EverythingList(this::name).organisation("K-1", "one"));
        var undone = undo(run);

        var again = Desk.ok(undoing(id(run)));

        assertThat(again.path("state").asString()).isEqualTo("undone");
        assertThat(again.path("undo")).isEqualTo(undone.path("undo"));
        assertThat(jdbc.sql("select count(*) from journal.entry where run = ? and kind = ?")
                        .params(UUID.fromString(id(run)), RunUndone.KIND)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRunThatAsksIsNotUndone() {
        run(source, before());
        var asking = stella.run(
                source,
                "list.csv",
                new EverythingList(this::name).organisation("K-1", "one").text(),
                EverythingList.MAPPING);
        assertThat(asking.path("state").asString()).isEqualTo("asking");

        var refused = Desk.refusal(undoing(id(asking)), 409);

        assertThat(refused.path("code").asString()).isEqualTo("run-in-progress");
        stella.put("/api/runs/" + id(asking) + "/stop", "");
        undo(asking);
    }

    @Test
    void aRunFromBeforeUndoingIsRefused() {
        var run = run(source, new EverythingList(this::name).organisation("K-1", "one"));
        jdbc.sql("update sources.run set undoable = false where id = ?")
                .param(UUID.fromString(id(run)))
                .update();

        assertThat(Desk.refusal(undoing(id(run)), 409).path("code").asString()).isEqualTo("run-too-old");
        assertThat(stella.get("/api/runs/" + id(run)).path("undoable").asBoolean())
                .isFalse();
    }

    @Test
    void onlyWhoMayStartARunOfTheSourceUndoesIt() {
        var run = run(source, new EverythingList(this::name).organisation("K-1", "one"));
        var ada = desks.of(cast.ada(), http);
        var gus = desks.of(cast.gus(), http);
        assertThat(Desk.ok(ada.http().get().uri("/api/runs/" + id(run)).exchange())
                        .path("id")
                        .asString())
                .isEqualTo(id(run));

        assertThat(Desk.refusal(
                                ada.http()
                                        .post()
                                        .uri("/api/runs/{id}/undo", id(run))
                                        .exchange(),
                                403)
                        .path("code")
                        .asString())
                .isEqualTo("steward-needed");
        assertThat(Desk.refusal(
                                gus.http()
                                        .post()
                                        .uri("/api/runs/{id}/undo", id(run))
                                        .exchange(),
                                404)
                        .path("code")
                        .asString())
                .isEqualTo("run-absent");
        assertThat(stella.get("/api/runs/" + id(run)).path("state").asString()).isEqualTo("finished");
    }

    @Test
    void whatCameLaterFromAnotherSourceStandsByItself() {
        var founding = run(source, new EverythingList(this::name).organisation("K-1", "shared"));
        run(crm, new EverythingList(this::name).organisation("S-1", "shared"));
        assertThat(memberships("shared")).containsExactly(2);

        undo(founding);

        assertThat(memberships("shared")).containsExactly(1);
        var left = record(crm, "S-1");
        assertThat(stella.get("/api/customers/" + left).path("id").asString()).isEqualTo(left);
        Desk.refusal(
                stella.http().get().uri("/api/customers/" + withdrawn("K-1")).exchange(), 404);

        run(source, new EverythingList(this::name).organisation("K-1", "shared"));
        assertThat(stella.get("/api/customers/" + left).path("id").asString())
                .as("the founder is back under the id that it had")
                .isEqualTo(record(source, "K-1"));
    }

    @Test
    void theVersionsOfAnUndoneRunAreNoHistory() {
        run(source, new EverythingList(this::name).organisation("K-1", "one"));
        undo(run(source, new EverythingList(this::name).organisation("K-1", "mistaken")));

        assertThat(versions("K-1")).containsExactly(name("one") + " Instruments AG");
    }

    private void assertSame(Map<String, List<String>> now, Map<String, List<String>> before) {
        assertThat(now.keySet()).isEqualTo(before.keySet());
        before.forEach((table, rows) -> assertThat(now.get(table)).as(table).isEqualTo(rows));
    }

    /** Ten organisations that stay, of which three are of interest, and one fact of each kind of each of two. */
    private EverythingList before() {
        var file = new EverythingList(this::name)
                .organisation("K-1", "one", "city", "Zug")
                .organisation("K-2", "two")
                .row(Map.of("person", "P-1", "full name", name("pia"), "of", "K-1"))
                .row(Map.of("org", "K-11", "name", name("met again"), "since", "2023-02-30"))
                .row(Map.of("org", "K-12", "name", name("put right"), "since", "2023-02-31"))
                .row(Map.of("org", "K-13", "name", name("dropped"), "since", "2023-02-32"));
        EverythingList.FACTS.forEach(fact -> {
            file.fact(fact, "F-1", "K-1", "10");
            file.fact(fact, "F-2", "K-2", "20");
        });
        for (var other = 20; other < 50; other++) {
            file.organisation("K-" + other, "other " + other);
        }
        return file;
    }

    private EverythingList after() {
        var file = new EverythingList(this::name)
                .organisation("K-1", "one", "city", "Basel")
                .organisation("K-9", "nine")
                .organisation("K-3", "newcomer")
                .row(Map.of("person", "P-1", "full name", name("pia"), "of", "K-3"))
                .row(Map.of("person", "P-2", "full name", name("paul"), "of", "K-3"))
                .row(Map.of("org", "K-11", "name", name("met again"), "since", "2023-02-30"))
                .row(Map.of("org", "K-12", "name", name("put right"), "since", "2023-02-28"))
                .row(Map.of("org", "K-14", "name", name("new fault"), "since", "2023-02-33"));
        EverythingList.FACTS.forEach(fact -> {
            file.fact(fact, "F-1", "K-1", "11");
            file.fact(fact, "F-3", "K-3", "30");
        });
        for (var other = 20; other < 50; other++) {
            file.organisation("K-" + other, "other " + other);
        }
        return file;
    }

    private String name(String who) {
        return names.computeIfAbsent(who, _ -> Coined.word());
    }

    private JsonNode run(String source, EverythingList file) {
        return stella.resolved(id(stella.run(source, "list.csv", file.text(), EverythingList.MAPPING)));
    }

    private JsonNode undo(JsonNode run) {
        var undone = stella.undone(id(run));
        assertThat(undone.path("state").asString()).isEqualTo("undone");
        return undone;
    }

    private RestTestClient.ResponseSpec undoing(String run) {
        return stella.http().post().uri("/api/runs/{id}/undo", run).exchange();
    }

    private static String id(JsonNode run) {
        return run.path("id").asString();
    }

    private int customers(String who) {
        return stella.get("/api/customers?q=" + name(who)).path("items").size();
    }

    /** How many records each customer of that name has. */
    private List<Integer> memberships(String who) {
        return stella.get("/api/customers?q=" + name(who))
                .path("items")
                .valueStream()
                .map(one -> stella.get("/api/customers/" + one.path("id").asString())
                        .path("records")
                        .asInt())
                .toList();
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(UUID.fromString(source)).query(Long.class).single();
    }

    private String record(String source, String key) {
        return jdbc.sql("select id from sources.record_view where source_id = ? and source_key = ?")
                .params(UUID.fromString(source), key)
                .query(UUID.class)
                .single()
                .toString();
    }

    private String withdrawn(String key) {
        return jdbc.sql(
                        "select id from sources.record where source_id = ? and source_key = ? and withdrawn_at is not null")
                .params(UUID.fromString(source), key)
                .query(UUID.class)
                .single()
                .toString();
    }

    private List<String> versions(String key) {
        return records.history(new SourceRecordId(UUID.fromString(record(source, key)))).stream()
                .map(version -> String.valueOf(version.values().get("name")))
                .toList();
    }
}
