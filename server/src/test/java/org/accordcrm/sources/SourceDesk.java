package org.accordcrm.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.accordcrm.Cast;
import org.accordcrm.people.Role;
import org.accordcrm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does at the HTTP seam what a steward does with sources: opens them, gives files, maps, runs and waits. */
@Component
@TestComponent
public class SourceDesk {

    private static final Duration WAIT = Duration.ofSeconds(60);
    private static final Set<String> MOVING = Set.of("waiting", "reading");

    private final Cast cast;

    SourceDesk(Cast cast) {
        this.cast = cast;
    }

    /** The desk of a steward. */
    public Desk of(RestTestClient http) {
        return of(cast.person("Stella", Map.of("finance", Role.LEAD), false, true), http);
    }

    public Desk of(Viewer viewer, RestTestClient http) {
        return new Desk(cast.as(viewer, http));
    }

    /** One person at work. */
    public record Desk(RestTestClient http) {

        public String source(String department) {
            var name = "Source " + UUID.randomUUID();
            return ok(http.post()
                            .uri("/api/sources")
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(Map.of("name", name, "department", department))
                            .exchange())
                    .path("id")
                    .asString();
        }

        public JsonNode file(String source, String name, String content) {
            return file(source, name, content.getBytes(StandardCharsets.UTF_8));
        }

        public JsonNode file(String source, String name, byte[] content) {
            return ok(give(source, name, content));
        }

        public RestTestClient.ResponseSpec give(String source, String name, byte[] content) {
            return http.post()
                    .uri("/api/sources/{source}/files?name={name}", source, name)
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .body(content)
                    .exchange();
        }

        public RestTestClient.ResponseSpec begin(String source, JsonNode file, String mapping) {
            return http.post()
                    .uri("/api/sources/{source}/runs", source)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{\"file\": \"%s\", \"mapping\": %s}"
                            .formatted(file.path("id").asString(), mapping))
                    .exchange();
        }

        /** The run once it has read all that it will. */
        public JsonNode run(String source, String name, String content, String mapping) {
            return settled(ok(begin(source, file(source, name, content), mapping))
                    .path("id")
                    .asString());
        }

        public JsonNode settled(String run) {
            return await().atMost(WAIT)
                    .pollInterval(Duration.ofMillis(20))
                    .until(
                            () -> get("/api/runs/" + run),
                            view -> !MOVING.contains(view.path("state").asString()));
        }

        /** The run once its records are customers. */
        public JsonNode resolved(String run) {
            return until(
                    "/api/runs/" + run, view -> view.path("state").asString().equals("finished"));
        }

        /** Undoes the run, and gives it once its records and customers are as before. */
        public JsonNode undone(String run) {
            post("/api/runs/%s/undo".formatted(run), "");
            return until("/api/runs/" + run, view -> view.path("undo").hasNonNull("settledAt"));
        }

        /** Says how the columns of some targets are read. */
        public void map(String source, String mapping) {
            put("/api/sources/" + source + "/mapping", mapping);
        }

        /**
         * Sends records by the door of programs, and waits until they are resolved.
         *
         * @param targets which mapping of the source is meant
         * @return what became of each record
         */
        public JsonNode send(String source, String targets, String records) {
            var taken = post("/api/sources/%s/records?targets=%s".formatted(source, targets), records);
            resolved(taken.path("run").asString());
            return taken.path("results");
        }

        /** Tells the source of a company, and gives the id of the customer that it becomes. */
        public String company(String source, String key, String name) {
            map(source, """
                    {"targets": [{"target": "organisation", "keyColumns": ["id"], "fields": [
                      {"field": "name", "columns": ["name"]}]}]}
                    """);
            send(source, "organisation", """
                    [{"id": "%s", "name": "%s"}]""".formatted(key, name));
            return until("/api/customers?q=" + name, list -> !list.path("items").isEmpty())
                    .path("items")
                    .path(0)
                    .path("id")
                    .asString();
        }

        /** The reasons of all rows in quarantine, by line. Fails if a line is there twice. */
        public Map<Long, String> quarantine(String source) {
            var reasons = new TreeMap<Long, String>();
            String cursor = "";
            do {
                var page = get("/api/sources/%s/quarantine?limit=200&cursor=%s".formatted(source, cursor));
                for (var row : page.path("items")) {
                    var before = reasons.put(
                            row.path("line").asLong(),
                            row.path("reason").path("code").asString());
                    assertThat(before).as("line " + row.path("line")).isNull();
                }
                cursor = page.path("next").asString("");
            } while (!cursor.isEmpty());
            return reasons;
        }

        /** The answer as soon as it is what is waited for. */
        public JsonNode until(String path, Predicate<JsonNode> seen) {
            return await(path).atMost(WAIT).pollInterval(Duration.ofMillis(20)).until(() -> get(path), seen);
        }

        /** One column of a list. */
        public List<String> each(String path, String field) {
            return get(path)
                    .valueStream()
                    .map(one -> one.path(field).asString())
                    .toList();
        }

        /** What is no JSON. */
        public String text(String path) {
            var answer = http.get().uri(path).exchange().expectStatus().isOk().returnResult(String.class);
            return String.valueOf(answer.getResponseBody());
        }

        public JsonNode get(String path) {
            return ok(http.get().uri(path).exchange());
        }

        public JsonNode put(String path, String body) {
            return ok(http.put()
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .exchange());
        }

        public JsonNode post(String path, String body) {
            return ok(http.post()
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .exchange());
        }

        public static JsonNode ok(RestTestClient.ResponseSpec answer) {
            var result = answer.expectBody().returnResult();
            var body = body(result.getResponseBody());
            assertThat(result.getStatus().value()).as(body.toString()).isBetween(200, 299);
            return body;
        }

        public static JsonNode refusal(RestTestClient.ResponseSpec answer, int status) {
            var result = answer.expectBody().returnResult();
            var body = body(result.getResponseBody());
            assertThat(result.getStatus().value()).as(body.toString()).isEqualTo(status);
            return body;
        }

        private static JsonNode body(byte @Nullable [] bytes) {
            return JsonMapper.shared()
                    .readTree(bytes == null || bytes.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : bytes);
        }
    }

    public static List<Long> counts(JsonNode run) {
        return List.of("read", "accepted", "unchanged", "quarantined", "skipped").stream()
                .map(count -> run.path(count).asLong())
                .toList();
    }
}
