package org.accordcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.accordcrm.sources.RubbishFile;
import org.accordcrm.sources.SourceDesk;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The server is killed twice in one run, while it reads and while it resolves, and started again on the same home: the
 * run goes on from its last batch, and in the end nothing is there twice and nothing is lost.
 */
class KilledRunTest {

    private static final int ROWS = 12_000;

    @TempDir
    Path home;

    private final RubbishFile file = RubbishFile.of(3, ROWS);

    @Test
    void aRunThatIsKilledGoesOnFromItsLastBatch() throws Exception {
        String source;
        String run;
        long readBefore;
        try (var server = ServerProcess.start(home)) {
            var desk = server.desk("steward");
            source = desk.source("finance");
            var given = desk.file(source, "customers.csv", file.bytes());
            run = Desk.ok(desk.begin(source, given, RubbishFile.MAPPING))
                    .path("id")
                    .asString();
            var seen = desk.until("/api/runs/" + run, view -> view.path("read").asLong() > ROWS / 20);
            server.kill();
            readBefore = seen.path("read").asLong();
            assertThat(seen.path("state").asString()).isEqualTo("reading");
        }

        try (var server = ServerProcess.start(home)) {
            var desk = server.desk("steward");
            var seen = desk.until("/api/runs/" + run, view -> !state(view).equals("reading"));
            server.kill();
            assertThat(state(seen)).isEqualTo("resolving");
            assertThat(seen.path("read").asLong()).isGreaterThan(readBefore).isEqualTo(file.rows());
        }

        try (var server = ServerProcess.start(home)) {
            var desk = server.desk("steward");
            var ended = desk.resolved(run);

            assertThat(SourceDesk.counts(ended))
                    .containsExactly(
                            file.rows(),
                            (long) file.keys().size(),
                            0L,
                            (long) file.faults().size(),
                            file.skipped());
            assertThat(desk.quarantine(source)).isEqualTo(file.faults());
            assertThat(linkedKeys(desk)).containsExactlyElementsOf(file.keys());
            assertThat(again(desk, source))
                    .containsExactly(
                            file.rows(),
                            0L,
                            (long) file.keys().size(),
                            (long) file.faults().size(),
                            file.skipped());
        }
    }

    private static String state(JsonNode run) {
        return run.path("state").asString();
    }

    /** The key of every record that is linked to a customer, each as often as it is. */
    private static List<String> linkedKeys(Desk desk) {
        return desk.text("/api/links/export")
                .lines()
                .skip(1)
                .map(line -> line.split(",")[2])
                .sorted()
                .toList();
    }

    private List<Long> again(Desk desk, String source) {
        var given = desk.file(source, "customers.csv", file.bytes());
        var run = Desk.ok(desk.begin(source, given, RubbishFile.MAPPING))
                .path("id")
                .asString();
        return SourceDesk.counts(desk.resolved(run));
    }
}
