package org.accordcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accordcrm.sources.RubbishFile;
import org.accordcrm.sources.SourceDesk;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The server is killed while it undoes a run, and started again on the same home: the undo goes on, and in the end what
 * anybody can take away is byte for byte as it was before the run. All in 256 MB of heap.
 */
class KilledUndoTest {

    private static final int ROWS = 8_000;

    /** Without the moment when a customer was written last. */
    private static final String CUSTOMERS =
            "/api/customers/export?columns=id,kind,displayName,otherName,knownTo,records,name,customer_since";

    @TempDir
    Path home;

    private final RubbishFile earlier = RubbishFile.of(5, ROWS / 4);
    private final RubbishFile file = RubbishFile.of(3, ROWS);

    private record Taken(List<String> exports, Map<Long, String> quarantine) {}

    @Test
    void anUndoThatIsKilledGoesOn() throws Exception {
        String source;
        String run;
        Taken before;
        try (var server = ServerProcess.start(home)) {
            var desk = server.desk("steward");
            source = desk.source("finance");
            desk.resolved(run(desk, source, earlier));
            before = taken(desk, source);
            run = run(desk, source, file);
            var counts = desk.resolved(run);
            assertThat(SourceDesk.counts(counts))
                    .startsWith(file.rows(), (long) file.keys().size());
            assertThat(taken(desk, source)).isNotEqualTo(before);

            desk.post("/api/runs/" + run + "/undo", "");
            var seen = desk.until("/api/runs/" + run, view -> done(view) > 0);
            server.kill();
            assertThat(seen.path("state").asString()).isEqualTo("undoing");
            assertThat(done(seen)).isLessThan(seen.path("undo").path("records").asLong());
        }

        try (var server = ServerProcess.start(home)) {
            var desk = server.desk("steward");
            var undone =
                    desk.until("/api/runs/" + run, view -> view.path("undo").hasNonNull("settledAt"));
            assertThat(undone.path("state").asString()).isEqualTo("undone");
            assertThat(taken(desk, source)).isEqualTo(before);

            var again = desk.resolved(run(desk, source, file));
            assertThat(SourceDesk.counts(again))
                    .startsWith(file.rows(), (long) file.keys().size());
            assertThat(desk.quarantine(source)).isEqualTo(file.faults());
        }
    }

    private static long done(JsonNode run) {
        return run.path("undo").path("done").asLong();
    }

    private static String run(Desk desk, String source, RubbishFile file) {
        var given = desk.file(source, "customers.csv", file.bytes());
        return desk.settled(Desk.ok(desk.begin(source, given, RubbishFile.MAPPING))
                        .path("id")
                        .asString())
                .path("id")
                .asString();
    }

    private static Taken taken(Desk desk, String source) {
        return new Taken(
                Stream.of(CUSTOMERS, "/api/records/export", "/api/links/export")
                        .map(desk::text)
                        .toList(),
                desk.quarantine(source));
    }
}
