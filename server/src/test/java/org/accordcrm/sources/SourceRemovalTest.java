package org.accordcrm.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.ServerTest;
import org.accordcrm.customers.Coined;
import org.accordcrm.database.SharedDatabase;
import org.accordcrm.sources.SourceDesk.Desk;
import org.accordcrm.sources.registry.SourceProperties;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A source goes once nothing counts that came from it, and then with all that was given to it. */
@ServerTest
@Import(Standing.class)
class SourceRemovalTest {

    /** More than one batch deletes. */
    private static final int MANY = 600;

    private final Desk stella;
    private final JdbcClient jdbc;
    private final Standing standing;
    private final Path files;
    private final String source;
    private final Map<String, String> names = new LinkedHashMap<>();

    SourceRemovalTest(
            SourceDesk desks, RestTestClient http, JdbcClient jdbc, Standing standing, SourceProperties properties) {
        this.stella = desks.of(http);
        this.jdbc = jdbc;
        this.standing = standing;
        this.files = properties.files();
        this.source = stella.source("finance");
    }

    @Test
    void onceAllItsRunsAreUndoneItGoesWithAllThatTheyLeft() {
        var before = standing.now();
        var list = list();
        for (var other = 0; other < MANY; other++) {
            list.row(Map.of("case", "C-" + other, "title", "case " + other));
        }
        var run = run(list);
        assertThat(run.path("quarantined").asLong()).isEqualTo(1);
        var file = files.resolve(run.path("fileId").asString());
        stella.undone(id(run));
        assertThat(records()).hasSize(MANY + 2);
        assertThat(versionsOf(records())).isEqualTo(MANY + 2);
        assertThat(file).exists();
        var left = records();

        assertThat(remove()).isEqualTo(204);

        Desk.refusal(stella.http().get().uri("/api/sources/" + source).exchange(), 404);
        Desk.refusal(stella.http().get().uri("/api/runs/" + id(run)).exchange(), 404);
        assertThat(records()).isEmpty();
        assertThat(versionsOf(left)).isZero();
        assertThat(file).doesNotExist();
        var after = standing.now();
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).containsAll(rows));

        var another = stella.source("finance");
        var again = stella.resolved(id(stella.run(another, "list.csv", list.text(), EverythingList.MAPPING)));
        assertThat(again.path("brought").asLong())
                .as("the same file, given to another source")
                .isEqualTo(MANY + 2);
    }

    @Test
    void oneOfWhichAnythingCountsIsKeptWhole() {
        run(new EverythingList(this::name).organisation("K-1", "one"));
        stella.undone(id(run(list().organisation("K-3", "three"))));
        var stored = records();
        assertThat(stored).as("one that counts, three that do not").hasSize(4);

        var refused = refusal();

        assertThat(refused.path("code").asString()).isEqualTo("source-has-records");
        assertThat(records()).isEqualTo(stored);
        assertThat(versionsOf(stored)).isEqualTo(4);
    }

    @Test
    void whatVanishedMayComeBackSoItCounts() {
        run(list());
        var emptied = stella.run(
                source,
                "list.csv",
                new EverythingList(this::name)
                        .row(Map.of("org", "K-12", "name", name("other"), "since", "2023-02-31"))
                        .text(),
                EverythingList.MAPPING);
        stella.put("/api/runs/%s/confirmation".formatted(id(emptied)), "");
        stella.resolved(id(emptied));
        assertThat(stella.get("/api/sources/" + source).path("records").asLong())
                .isZero();

        assertThat(refusal().path("code").asString()).isEqualTo("source-has-records");
    }

    @Test
    void whileARunIsUndoneAndUntilItsCustomersAreAsBeforeItStays() throws Exception {
        var run = run(list());
        try (var _ = SharedDatabase.lock("customers.link")) {
            stella.post("/api/runs/%s/undo".formatted(id(run)), "");
            var undone = stella.until(
                    "/api/runs/" + id(run),
                    view -> "undone".equals(view.path("state").asString()));
            assertThat(undone.path("undo").hasNonNull("settledAt")).isFalse();

            assertThat(refusal().path("code").asString()).isEqualTo("run-in-progress");
        }
        stella.until("/api/runs/" + id(run), view -> view.path("undo").hasNonNull("settledAt"));

        assertThat(remove()).isEqualTo(204);
    }

    @Test
    void whoFollowsTheRecordsFromBehindForgetsThemAllTheSame() throws Exception {
        var run = run(list());
        standing.after(id(run));
        var records = records();
        assertThat(deals(records)).isEqualTo(1);
        var another = stella.source("finance");
        try (var _ = SharedDatabase.lock("sales.deal")) {
            var busy = new EverythingList(this::name).fact("deal", "F-2", "K-2", "20");
            stella.run(another, "list.csv", busy.text(), EverythingList.MAPPING);
            SharedDatabase.awaitBlocked("insert into sales.deal");
            stella.undone(id(run));
            assertThat(remove()).isEqualTo(204);
            assertThat(deals(records)).isEqualTo(1);
        }

        await("the deal is forgotten").atMost(Duration.ofSeconds(30)).until(() -> deals(records) == 0);
    }

    private EverythingList list() {
        return new EverythingList(this::name)
                .organisation("K-2", "two")
                .fact("deal", "F-1", "K-2", "10")
                .row(Map.of("org", "K-11", "name", name("faulty"), "since", "2023-02-30"));
    }

    private JsonNode run(EverythingList file) {
        return stella.resolved(id(stella.run(source, "list.csv", file.text(), EverythingList.ADDITIONS)));
    }

    private int remove() {
        return stella.http()
                .delete()
                .uri("/api/sources/" + source)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private JsonNode refusal() {
        return Desk.refusal(stella.http().delete().uri("/api/sources/" + source).exchange(), 409);
    }

    private static String id(JsonNode run) {
        return run.path("id").asString();
    }

    private String name(String who) {
        return names.computeIfAbsent(who, _ -> Coined.word());
    }

    private List<UUID> records() {
        return jdbc.sql("select id from sources.record where source_id = ? order by id")
                .param(UUID.fromString(source))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private long versionsOf(List<UUID> records) {
        return jdbc.sql("select count(*) from sources.record_version where record_id = any(:ids)")
                .param("ids", records.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private long deals(List<UUID> records) {
        return jdbc.sql("select count(*) from sales.deal where record_id = any(:ids)")
                .param("ids", records.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
