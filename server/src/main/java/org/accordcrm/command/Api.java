package org.accordcrm.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running Accord, as seen with an API token. Safe for concurrent use. */
final class Api implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Set<String> PASSING = Set.of("idempotency-key-in-use", "database-away");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI address;
    private final String token;

    /** @param address where the server is, such as {@code http://127.0.0.1:8080} */
    Api(String address, String token) {
        this.address = parsed(address.endsWith("/") ? address : address + "/");
        this.token = token;
    }

    private static URI parsed(String address) {
        if (!address.matches("https?://[^/\\s]+/.*")) {
            throw new CommandRefused("%s is no address of a server. Maybe http://127.0.0.1:8080.".formatted(address));
        }
        return URI.create(address);
    }

    JsonNode get(String path) {
        return json(request(path).GET().build());
    }

    JsonNode post(String path, JsonNode body) {
        return json(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /**
     * Makes something, once: where no answer comes, or the server is still at it, it is asked for again with the same key.
     *
     * @throws CommandRefused if the server refuses, or does not answer for all the tries
     */
    JsonNode make(String path, JsonNode body) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        for (var tries = 1; ; tries++) {
            try {
                return json(request);
            } catch (Lost lost) {
                if (tries == TRIES) {
                    throw lost;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    void put(String path) {
        json(request(path).PUT(BodyPublishers.noBody()).build());
    }

    /** Sends the file as it is; it is never held in memory. */
    JsonNode upload(String path, Path file) {
        return json(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(contentOf(file))
                .build());
    }

    /** @throws CommandRefused if the file cannot be written or the server refuses */
    void download(String path, Path file) {
        var answer = send(request(path).GET().build());
        try (var body = answer.body()) {
            if (answer.status() >= 400) {
                throw refusal(answer.status(), body.readAllBytes());
            }
            java.nio.file.Files.copy(body, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new CommandRefused("The file (%s) cannot be written: %s".formatted(file, failure.getMessage()));
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private static BodyPublisher contentOf(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (IOException failure) {
            throw new CommandRefused("There is no file %s that can be read.".formatted(file));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode json(HttpRequest request) {
        var answer = send(request);
        try (var body = answer.body()) {
            var bytes = body.readAllBytes();
            if (answer.status() >= 400) {
                throw refusal(answer.status(), bytes);
            }
            return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
        } catch (IOException failure) {
            throw new Lost("The answer of %s broke off: %s".formatted(request.uri(), failure.getMessage()));
        }
    }

    /** No answer came, or not the one that is asked for; asking again may bring it. */
    private static final class Lost extends CommandRefused {

        Lost(String message) {
            super(message);
        }
    }

    private record Answer(int status, InputStream body) {}

    private Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofInputStream());
            return new Answer(response.statusCode(), response.body());
        } catch (ConnectException unreachable) {
            throw new CommandRefused(
                    "No Accord answers at %s. Maybe start one with ./accord serve, or give another --url."
                            .formatted(address));
        } catch (IOException failure) {
            throw new Lost("%s does not answer: %s".formatted(request.uri(), failure.getMessage()));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new CommandRefused("Stopped.");
        }
    }

    private static CommandRefused refusal(int status, byte[] body) {
        if (status == 401) {
            return new CommandRefused("The token is not known here. Maybe make one under Administration, API tokens.");
        }
        try {
            var problem = JSON.readTree(body);
            var detail = problem.path("detail").asString(problem.path("title").asString(""));
            var said =
                    "Refused (%d %s): %s".formatted(status, problem.path("type").asString(""), detail);
            return PASSING.contains(problem.path("code").asString("")) ? new Lost(said) : new CommandRefused(said);
        } catch (JacksonException notJson) {
            return new CommandRefused("Refused (%d).".formatted(status));
        }
    }
}
