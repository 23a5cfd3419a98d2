package org.accordcrm.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the server under test, with one person's token. Safe for concurrent use. */
record Http(HttpClient client, String url, String token) {

    static Http to(ServerUnderTest server, String role) {
        return new Http(HttpClient.newHttpClient(), server.url(), server.token(role));
    }

    /** The same person by a token of their own making: those that the demo prints end with its process. */
    Http byLastingToken() {
        var made = post("/api/tokens", JsonMapper.shared().createObjectNode().put("name", "bench"));
        return new Http(client, url, made.path("secret").asString());
    }

    JsonNode get(String path) {
        return JsonMapper.shared().readTree(text(path));
    }

    /** The body as it comes, for pages and exports. */
    String text(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, JsonNode body) {
        return JsonMapper.shared()
                .readTree(send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))));
    }

    /** As {@link #post}; sent twice with the same key it happens once. */
    JsonNode create(String path, JsonNode body, String key) {
        return JsonMapper.shared()
                .readTree(send(request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))));
    }

    JsonNode upload(String path, Path file) {
        try {
            return JsonMapper.shared()
                    .readTree(send(request(path)
                            .header("Content-Type", "application/octet-stream")
                            .POST(BodyPublishers.ofFile(file))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(
                        "%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
