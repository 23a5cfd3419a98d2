package org.accordcrm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Locale;

/** From the command to a server that answers, on a home that is there already: the second start, and further ones. */
final class StartBench {

    private StartBench() {}

    static void run(Settings settings) throws IOException {
        var home = Files.createTempDirectory("accord-bench");
        try {
            try (var first = ServerUnderTest.start(settings.jar(), home, settings.heap())) {
                System.out.printf(
                        Locale.ROOT, "first start     %.1f s%n", first.startup().toMillis() / 1000.0);
            }
            var seconds = new ArrayList<Double>();
            for (var i = 0; i < settings.runs(); i++) {
                try (var again = ServerUnderTest.start(settings.jar(), home, settings.heap())) {
                    seconds.add(again.startup().toMillis() / 1000.0);
                }
            }
            seconds.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "further starts  %.1f s median of %d (%.1f to %.1f)%n",
                    seconds.get(seconds.size() / 2),
                    seconds.size(),
                    seconds.getFirst(),
                    seconds.getLast());
        } finally {
            Folders.delete(home);
        }
    }
}
