package org.accordcrm.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.accordcrm.northlight.Export;
import org.accordcrm.northlight.ExportFile;
import org.accordcrm.northlight.Northlight;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Northlight's files, taken in by a server through the door of a user's own files. */
record Loading(Http http) {

    /** Records of persons and organisations at scale 1. */
    private static final double RECORDS_AT_SCALE_ONE = 6_000;

    private static final Set<String> OVER = Set.of("finished", "stopped", "failed");
    private static final long POLL_NANOS = 50_000_000;

    static Export write(long seed, long records, Path folder) throws java.io.IOException {
        return new Northlight(seed, records / RECORDS_AT_SCALE_ONE, LocalDate.parse("2026-11-17")).writeTo(folder);
    }

    /** The files of customers alone, without deals, cases and invoices. */
    static List<ExportFile> customers(Export export) {
        return export.files().stream()
                .filter(file -> JsonMapper.shared()
                        .readTree(file.mapping())
                        .path("targets")
                        .valueStream()
                        .map(target -> target.path("target").asString())
                        .allMatch(Set.of("person", "organisation")::contains))
                .toList();
    }

    /** Starts a run for each file, one after the other as soon as the file is there, and gives their ids. */
    List<String> start(List<ExportFile> files) {
        var json = JsonMapper.shared();
        var runs = new ArrayList<String>();
        for (var file : files) {
            var source = http.post(
                            "/api/sources",
                            json.createObjectNode()
                                    .put("name", file.source())
                                    .put("department", file.department())
                                    .put("kind", "file")
                                    .put("addressPattern", file.addressPattern()))
                    .path("id")
                    .asString();
            var upload = http.upload(
                    "/api/sources/%s/files?name=%s"
                            .formatted(source, file.file().getFileName()),
                    file.file());
            var run = json.createObjectNode().put("file", upload.path("id").asString());
            run.set("mapping", json.readTree(file.mapping()));
            runs.add(http.post("/api/sources/%s/runs".formatted(source), run)
                    .path("id")
                    .asString());
        }
        return runs;
    }

    /**
     * Waits until each run is over.
     *
     * @return the runs as they ended
     * @throws IllegalStateException if one did not finish
     */
    List<JsonNode> await(List<String> runs) {
        return runs.stream().map(this::await).toList();
    }

    private JsonNode await(String id) {
        while (true) {
            var run = http.get("/api/runs/" + id);
            var state = run.path("state").asString();
            if (state.equals("finished")) {
                return run;
            }
            if (OVER.contains(state)) {
                throw new IllegalStateException("The run ended %s: %s".formatted(state, run));
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** Waits until every run has read its file: what follows is matching. */
    void awaitTakenIn(List<String> runs) {
        var reading = Set.of("waiting", "reading");
        runs.forEach(id -> {
            while (reading.contains(http.get("/api/runs/" + id).path("state").asString())) {
                LockSupport.parkNanos(POLL_NANOS);
            }
        });
    }

    /** The first hit for the words; empty if there is none. */
    Map<String, String> find(String words) {
        var items = http.get("/api/customers?limit=1&q="
                        + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
                .path("items");
        return items.isEmpty()
                ? Map.of()
                : Map.of(
                        "id",
                        items.get(0).path("id").asString(),
                        "name",
                        items.get(0).path("name").asString());
    }
}
