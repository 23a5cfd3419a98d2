package org.accordcrm.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code export customers | records | links --out FILE}: CSV, or XLSX by the file's ending. */
final class Export {

    private static final Set<String> WHAT = Set.of("customers", "records", "links");

    private Export() {}

    static int run(List<String> arguments, PrintStream progress) {
        var options = Options.parse(arguments, Set.of("url", "token", "out"), Set.of());
        if (options.words().size() != 1 || !WHAT.contains(options.words().getFirst())) {
            throw new CommandRefused("Say what to export: customers, records or links.");
        }
        var what = options.words().getFirst();
        var file = Path.of(options.optional("out")
                .orElseThrow(
                        () -> new CommandRefused("The option --out needs a file, such as %s.csv.".formatted(what))));
        var format = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? "xlsx" : "csv";
        try (var api = new Api(options.url(), options.required("token", "ACCORD_TOKEN"))) {
            api.download("api/%s/export?format=%s".formatted(what, format), file);
        }
        progress.println("Written: " + file);
        return 0;
    }
}
