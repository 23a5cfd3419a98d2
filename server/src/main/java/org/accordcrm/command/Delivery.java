package org.accordcrm.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes files in by the door that the page uses: source, upload, run. Safe for concurrent use. */
public final class Delivery implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Set<String> OVER = Set.of("finished", "stopped", "failed", "undoing", "undone");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Api api;

    /** @param url where the server is, such as {@code http://127.0.0.1:8080} */
    public Delivery(String url, String token) {
        this.api = new Api(url, token);
    }

    /**
     * One file for one source.
     *
     * @param department needed where the source is not there yet
     * @param mapping as JSON; absent for the one that the source has, or else the suggested one
     * @param addressPattern where one record is in its own system, with {@code {key}} for its key
     */
    public record Parcel(
            String source,
            @Nullable String department,
            Path file,
            @Nullable String mapping,
            @Nullable String addressPattern) {}

    /**
     * A file that is there and was read by nobody yet.
     *
     * @param run as it is to be made
     */
    public record Brought(String source, JsonNode run) {}

    /**
     * Starts a run, after making the source where it is absent.
     *
     * @return the run's id
     */
    String start(Parcel parcel) {
        return begin(bring(parcel));
    }

    /** Uploads the file, after making the source where it is absent. */
    public Brought bring(Parcel parcel) {
        var source = source(parcel);
        var name = URLEncoder.encode(String.valueOf(parcel.file().getFileName()), StandardCharsets.UTF_8);
        var file = api.upload("api/sources/%s/files?name=%s".formatted(source, name), parcel.file())
                .path("id")
                .asString();
        var run = JSON.createObjectNode().put("file", file);
        Optional.ofNullable(parcel.mapping())
                .map(JSON::readTree)
                .or(() -> suggestion(source, file))
                .ifPresent(mapping -> run.set("mapping", mapping));
        return new Brought(source, run);
    }

    /**
     * Starts the run.
     *
     * @return its id
     */
    public String begin(Brought brought) {
        return api.make("api/sources/%s/runs".formatted(brought.source()), brought.run())
                .path("id")
                .asString();
    }

    /**
     * Waits until the run is over and its records are resolved.
     *
     * @param confirm whether to go on when more than a fifth of a whole list is missing
     * @param progress told of the run each time it is looked at
     * @return the run as it ended
     */
    JsonNode await(String id, boolean confirm, Consumer<JsonNode> progress) {
        while (true) {
            var run = api.get("api/runs/" + id);
            var state = run.path("state").asString();
            if (OVER.contains(state)) {
                return run;
            }
            if (state.equals("asking")) {
                if (!confirm) {
                    // Waiting for an answer, it would keep the next import out.
                    api.put("api/runs/%s/stop".formatted(id));
                    throw new CommandRefused("""
                            More than a fifth of the source's records are missing from this list, so run %s was stopped.
                            What it read is kept, and nothing vanished. If the list is whole, import it again with --confirm.""".formatted(id));
                }
                api.put("api/runs/%s/confirmation".formatted(id));
            }
            progress.accept(run);
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Waits for the run; true if it finished. */
    public boolean finishes(String id) {
        return await(id, true, _ -> {}).path("state").asString().equals("finished");
    }

    /** Whether anything was ever delivered here. */
    public boolean knowsSources() {
        return !items(api.get("api/sources")).isEmpty();
    }

    @Override
    public void close() {
        api.close();
    }

    private String source(Parcel parcel) {
        for (var source : items(api.get("api/sources"))) {
            var there = source.path("department").path("key").asString("");
            if (source.path("name").asString("").equals(parcel.source())
                    && (parcel.department() == null || parcel.department().equals(there))) {
                return source.path("id").asString();
            }
        }
        if (parcel.department() == null) {
            throw new CommandRefused(
                    "There is no source %s yet. Maybe give its --department.".formatted(parcel.source()));
        }
        var made = JSON.createObjectNode()
                .put("name", parcel.source())
                .put("department", parcel.department())
                .put("kind", "file");
        if (parcel.addressPattern() != null) {
            made.put("addressPattern", parcel.addressPattern());
        }
        return api.make("api/sources", made).path("id").asString();
    }

    private Optional<JsonNode> suggestion(String source, String file) {
        if (api.get("api/sources/" + source).path("mapped").asBoolean()) {
            return Optional.empty();
        }
        return Optional.of(api.post("api/files/%s/suggestion".formatted(file), JSON.createObjectNode())
                .path("mapping"));
    }

    private static JsonNode items(JsonNode list) {
        return list.isArray() ? list : list.path("items");
    }
}
