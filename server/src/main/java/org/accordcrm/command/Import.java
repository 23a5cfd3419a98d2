package org.accordcrm.command;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code import FILE… --url --token --source NAME --department KEY}: takes files in by the same door as the page, and
 * waits until their records are resolved into customers.
 */
final class Import {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Set<String> OVER = Set.of("finished", "stopped", "failed");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> COUNTS =
            List.of("read", "accepted", "unchanged", "quarantined", "skipped", "linked", "customers");

    private final Api api;
    private final PrintStream out;
    private final PrintStream progress;

    Import(Api api, PrintStream out, PrintStream progress) {
        this.api = api;
        this.out = out;
        this.progress = progress;
    }

    /** @return 0 if every run finished, 1 if one did not */
    static int run(List<String> arguments, PrintStream out, PrintStream progress) {
        var options = Options.parse(
                arguments, Set.of("url", "token", "source", "department", "mapping"), Set.of("json", "confirm"));
        if (options.words().isEmpty()) {
            throw new CommandRefused("Name the files to import. Maybe look at ./accord help.");
        }
        try (var api = new Api(
                options.optional("url").orElse("http://127.0.0.1:8080"), options.required("token", "ACCORD_TOKEN"))) {
            return new Import(api, out, progress).take(options) ? 0 : 1;
        }
    }

    private boolean take(Options options) {
        var source = source(options.required("source", "ACCORD_SOURCE"), options);
        var mapping = options.optional("mapping").map(Import::read);
        var finished = true;
        for (var word : options.words()) {
            var start = System.nanoTime();
            var run = wait(start(source, Path.of(word), mapping), options.isOn("confirm"));
            report(run, Duration.ofNanos(System.nanoTime() - start), options.isOn("json"));
            finished &= run.path("state").asString().equals("finished");
        }
        return finished;
    }

    private String source(String name, Options options) {
        for (var source : api.get("api/sources").path("items")) {
            var sameDepartment = options.optional("department")
                    .map(key -> key.equals(source.path("department").path("key").asString()))
                    .orElse(true);
            if (source.path("name").asString().equals(name) && sameDepartment) {
                return source.path("id").asString();
            }
        }
        var made = JSON.createObjectNode()
                .put("name", name)
                .put("department", options.required("department", "ACCORD_DEPARTMENT"))
                .put("kind", "file");
        return api.post("api/sources", made).path("id").asString();
    }

    private String start(String source, Path file, Optional<JsonNode> mapping) {
        var name = URLEncoder.encode(String.valueOf(file.getFileName()), StandardCharsets.UTF_8);
        var upload = api.upload("api/sources/%s/files?name=%s".formatted(source, name), file);
        var id = upload.path("id").asString();
        var run = JSON.createObjectNode().put("file", id);
        mapping.or(() -> suggestion(source, id)).ifPresent(given -> run.set("mapping", given));
        return api.post("api/sources/%s/runs".formatted(source), run).path("id").asString();
    }

    /** The mapping that Accord suggests, unless the source has one already. */
    private Optional<JsonNode> suggestion(String source, String file) {
        if (api.get("api/sources/" + source).path("mapped").asBoolean()) {
            return Optional.empty();
        }
        return Optional.of(api.post("api/files/%s/suggestion".formatted(file), JSON.createObjectNode())
                .path("mapping"));
    }

    private JsonNode wait(String id, boolean confirm) {
        while (true) {
            var run = api.get("api/runs/" + id);
            var state = run.path("state").asString();
            if (OVER.contains(state)) {
                progress.println();
                return run;
            }
            if (state.equals("asking")) {
                if (!confirm) {
                    throw new CommandRefused("""
                            More than a fifth of the source's records are missing from this list, so run %s waits for an answer.
                            Maybe look at it in the browser, or import with --confirm.""".formatted(id));
                }
                api.post("api/runs/%s/confirmation".formatted(id), JSON.createObjectNode());
            }
            progress.printf("\r%s, %s rows read ", state, run.path("read").asString("0"));
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private void report(JsonNode run, Duration took, boolean asJson) {
        var seconds = took.toMillis() / 1000.0;
        if (asJson) {
            ObjectNode line = JSON.createObjectNode()
                    .put("run", run.path("id").asString())
                    .put("state", run.path("state").asString());
            COUNTS.forEach(count -> line.put(count, run.path(count).asLong()));
            out.println(JSON.writeValueAsString(line.put("seconds", seconds)));
            return;
        }
        out.printf("run %s %s%n", run.path("id").asString(), run.path("state").asString());
        COUNTS.forEach(
                count -> out.printf("%-12s %,12d%n", count, run.path(count).asLong()));
        out.printf("%-12s %,12.1f%n", "seconds", seconds);
        if (!run.path("problem").isMissingNode()) {
            out.println(run.path("problem").path("code").asString() + " "
                    + run.path("problem").path("values"));
        }
    }

    private static JsonNode read(String mapping) {
        try {
            return JSON.readTree(Files.readString(Path.of(mapping)));
        } catch (java.io.IOException failure) {
            throw new CommandRefused("There is no mapping %s that can be read.".formatted(mapping));
        }
    }
}
