package org.accordcrm.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code import FILE… --url --token --source NAME --department KEY}: takes files in, and waits until their records are
 * resolved into customers.
 */
final class Import {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> COUNTS =
            List.of("read", "accepted", "unchanged", "quarantined", "skipped", "linked", "customers");

    private final PrintStream out;
    private final @Nullable PrintStream terminal;

    private Import(PrintStream out, @Nullable PrintStream terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * @param terminal where a line that is written over tells how far it is; absent where nobody looks on
     * @return 0 if every run finished, 1 if one did not
     */
    static int run(List<String> arguments, PrintStream out, @Nullable PrintStream terminal) {
        var options = Options.parse(
                arguments, Set.of("url", "token", "source", "department", "mapping"), Set.of("json", "confirm"));
        if (options.words().isEmpty()) {
            throw new CommandRefused("Name the files to import. Maybe look at ./accord help.");
        }
        for (var word : options.words()) {
            if (!Files.isReadable(Path.of(word))) {
                throw new CommandRefused("There is no file %s that can be read.".formatted(word));
            }
        }
        var source = options.required("source", "ACCORD_SOURCE");
        var mapping = options.optional("mapping").map(Import::read).orElse(null);
        try (var delivery = new Delivery(options.url(), options.required("token", "ACCORD_TOKEN"))) {
            return new Import(out, terminal).take(delivery, options, source, mapping) ? 0 : 1;
        }
    }

    private boolean take(Delivery delivery, Options options, String source, @Nullable String mapping) {
        var finished = true;
        for (var word : options.words()) {
            var start = System.nanoTime();
            var parcel = new Delivery.Parcel(
                    source, options.optional("department").orElse(null), Path.of(word), mapping, null);
            var run = delivery.await(delivery.start(parcel), options.isOn("confirm"), this::tell);
            if (terminal != null) {
                terminal.println();
            }
            report(run, Duration.ofNanos(System.nanoTime() - start), options.isOn("json"));
            finished &= run.path("state").asString().equals("finished");
        }
        return finished;
    }

    private void tell(JsonNode run) {
        if (terminal != null) {
            terminal.printf(
                    "\r%s, %,d rows read ",
                    run.path("state").asString(), run.path("read").asLong());
        }
    }

    private void report(JsonNode run, Duration took, boolean asJson) {
        var seconds = took.toMillis() / 1000.0;
        if (asJson) {
            var line = JSON.createObjectNode()
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
        if (run.hasNonNull("problem")) {
            out.println(run.path("problem").path("code").asString() + " "
                    + run.path("problem").path("values"));
        }
    }

    private static String read(String mapping) {
        try {
            var text = Files.readString(Path.of(mapping));
            JSON.readTree(text);
            return text;
        } catch (IOException failure) {
            throw new CommandRefused("There is no mapping %s that can be read.".formatted(mapping));
        } catch (JacksonException malformed) {
            throw new CommandRefused(
                    "The mapping %s is not JSON: %s".formatted(mapping, malformed.getOriginalMessage()));
        }
    }
}
