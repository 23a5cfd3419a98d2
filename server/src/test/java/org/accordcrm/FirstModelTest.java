package org.accordcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.accordcrm.sources.RubbishFile;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an installation learns first, it learns of whole files, whichever of them ends first. */
class FirstModelTest {

    private static final int ROWS = 30_000;

    @TempDir
    Path home;

    @Test
    void isNotTrainedWhileAnotherFileIsBeingRead() throws Exception {
        try (var server = ServerProcess.start(home)) {
            var desk = server.desk("steward");
            var large = begun(desk, RubbishFile.of(3, ROWS));
            desk.until("/api/runs/" + large, run -> run.path("read").asLong() > 0);

            var small = begun(desk, RubbishFile.of(4, 200));
            desk.resolved(small);

            var read = desk.get("/api/runs/" + large);
            assertThat(read.path("state").asString()).isNotEqualTo("reading");
            assertThat(read.path("read").asLong()).isEqualTo(ROWS);
            desk.resolved(large);
        }
    }

    private static String begun(Desk desk, RubbishFile file) {
        var source = desk.source("finance");
        var given = desk.file(source, "customers.csv", file.bytes());
        return Desk.ok(desk.begin(source, given, RubbishFile.MAPPING))
                .path("id")
                .asString();
    }
}
