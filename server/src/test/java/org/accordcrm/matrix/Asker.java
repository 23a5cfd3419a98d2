package org.accordcrm.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Asks, and looks through every byte that comes back for what the caller may not see. */
final class Asker {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final Map<Operation, Set<String>> shown = new TreeMap<>();

    Asker(int port) {
        this.server = "http://127.0.0.1:" + port;
    }

    Answer ask(Caller caller, Operation operation, Requests.Request request) {
        var answer = send(caller.headers(), request);
        var groups = operation.exports() ? caller.exports() : caller.views();
        var leaked = Markers.of(group -> !groups.contains(group)).stream()
                .filter(answer.text()::contains)
                .filter(marker -> !operation.isOfFiles() || !caller.gave().contains(marker));
        assertThat(leaked)
                .as("what %s %s tells %s, who may not see it", request.method(), request.path(), caller)
                .isEmpty();
        Markers.of(groups::contains).stream()
                .filter(answer.text()::contains)
                .forEach(marker ->
                        shown.computeIfAbsent(operation, _ -> new TreeSet<>()).add(marker));
        return answer;
    }

    /** The marked values that the operation has shown to who may see them. */
    Set<String> shownBy(Operation operation) {
        return shown.getOrDefault(operation, Set.of());
    }

    Set<String> shown() {
        var all = new TreeSet<String>();
        shown.values().forEach(all::addAll);
        return all;
    }

    Answer send(Map<String, String> headers, Requests.Request request) {
        var asked = HttpRequest.newBuilder(URI.create(server + request.path()))
                .method(request.method(), BodyPublishers.ofByteArray(request.body()))
                .header("If-Match", "\"1\"");
        if (request.method().equals("POST")) {
            asked.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (request.type() != null) {
            asked.header("Content-Type", request.type());
        }
        headers.forEach(asked::header);
        try {
            return Answer.of(client.send(asked.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
