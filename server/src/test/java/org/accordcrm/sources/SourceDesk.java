package org.accordcrm.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.Cast;
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
class SourceDesk {

    private static final Duration WAIT = Duration.ofSeconds(60);
    private static final Set<String> MOVING = Set.of("waiting", "reading");

    private final Cast cast;

    SourceDesk(Cast cast) {
        this.cast = cast;
    }

    Desk of(RestTestClient http) {
        return new Desk(
                cast.as(cast.person("Stella", Map.of("finance", org.accordcrm.people.Role.LEAD), false, true), http));
    }

    Desk of(Viewer viewer, RestTestClient http) {
        return new Desk(cast.as(viewer, http));
    }

    /** One person at work. */
    record Desk(RestTestClient http) {

        String source(String department) {
            var name = "Source " + UUID.randomUUID();
            return ok(http.post()
                            .uri("/api/sources")
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(Map.of("name", name, "department", department))
                            .exchange())
                    .path("id")
                    .asString();
        }

        JsonNode file(String source, String name, String content) {
            return file(source, name, content.getBytes(StandardCharsets.UTF_8));
        }

        JsonNode file(String source, String name, byte[] content) {
            return ok(give(source, name, content));
        }

        RestTestClient.ResponseSpec give(String source, String name, byte[] content) {
            return http.post()
                    .uri("/api/sources/{source}/files?name={name}", source, name)
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .body(content)
                    .exchange();
        }

        RestTestClient.ResponseSpec begin(String source, JsonNode file, String mapping) {
            return http.post()
                    .uri("/api/sources/{source}/runs", source)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{\"file\": \"%s\", \"mapping\": %s}"
                            .formatted(file.path("id").asString(), mapping))
                    .exchange();
        }

        /** The run once it has read all that it will. */
        JsonNode run(String source, String name, String content, String mapping) {
            return settled(ok(begin(source, file(source, name, content), mapping))
                    .path("id")
                    .asString());
        }

        JsonNode settled(String run) {
            return await().atMost(WAIT)
                    .pollInterval(Duration.ofMillis(20))
                    .until(
                            () -> get("/api/runs/" + run),
                            view -> !MOVING.contains(view.path("state").asString()));
        }

        JsonNode get(String path) {
            return ok(http.get().uri(path).exchange());
        }

        JsonNode put(String path, String body) {
            return ok(http.put()
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .exchange());
        }

        JsonNode post(String path, String body) {
            return ok(http.post()
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .exchange());
        }

        static JsonNode ok(RestTestClient.ResponseSpec answer) {
            var result = answer.expectBody().returnResult();
            var body = body(result.getResponseBody());
            assertThat(result.getStatus().value()).as(body.toString()).isBetween(200, 299);
            return body;
        }

        static JsonNode refusal(RestTestClient.ResponseSpec answer, int status) {
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

    static List<Long> counts(JsonNode run) {
        return List.of("read", "accepted", "unchanged", "quarantined", "skipped").stream()
                .map(count -> run.path(count).asLong())
                .toList();
    }
}
