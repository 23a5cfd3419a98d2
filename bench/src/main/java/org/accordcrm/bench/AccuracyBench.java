package org.accordcrm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * How well automatic links agree with the truth that Northlight's generator knows: pairs of records, over whole customers.
 * Seeds are drawn at run time, so that no engine can be tuned to them.
 */
final class AccuracyBench {

    private AccuracyBench() {}

    /** One record's address in the truth and in the links. */
    private record Key(String source, String key) {}

    private record Score(double precision, double recall) {}

    static void run(Settings settings) throws IOException {
        var seeds = settings.value("seeds").map(Integer::parseInt).orElse(5);
        System.out.printf("%-22s %10s %10s%n", "seed", "precision", "recall");
        for (var i = 0; i < seeds; i++) {
            var seed = settings.value("seed")
                    .map(Long::parseLong)
                    .orElseGet(() -> ThreadLocalRandom.current().nextLong(1L << 48));
            var score = measure(settings, seed);
            System.out.printf(Locale.ROOT, "%-22d %10.4f %10.4f%n", seed, score.precision(), score.recall());
        }
    }

    private static Score measure(Settings settings, long seed) throws IOException {
        var folder = Files.createTempDirectory("accord-bench");
        try (var server = ServerUnderTest.start(settings.jar(), folder.resolve("home"), settings.heap())) {
            var records = settings.value("records").map(Long::parseLong).orElse(6_000L);
            var export = Loading.write(seed, records, folder.resolve("files"));
            var loading = new Loading(Http.to(server, "steward"));
            loading.await(loading.start(Loading.customers(export)));
            return score(truth(export.truth()), links(loading.http().text("/api/links/export?format=csv")));
        } finally {
            Folders.delete(folder);
        }
    }

    private static Map<Key, String> truth(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return columns(lines.toList(), "source", "key", "entity");
        }
    }

    private static Map<Key, String> links(String csv) {
        return columns(csv.lines().toList(), "source", "key", "customer");
    }

    /** Record to group; a record of a person and one of an organisation never have one key in a source here. */
    private static Map<Key, String> columns(List<String> lines, String source, String key, String group) {
        var head = cells(lines.getFirst());
        var groups = new HashMap<Key, String>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            groups.put(
                    new Key(cells.get(head.indexOf(source)), cells.get(head.indexOf(key))),
                    cells.get(head.indexOf(group)));
        }
        return groups;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.replace("\uFEFF", "").split(",", -1))
                .map(cell -> cell.replace("\"", "").strip())
                .toList();
    }

    private static Score score(Map<Key, String> truth, Map<Key, String> links) {
        var entities = new HashMap<String, Long>();
        var linked = new HashMap<String, Long>();
        var both = new HashMap<String, Long>();
        truth.forEach((key, entity) -> {
            var customer = links.get(key);
            if (customer != null) {
                entities.merge(entity, 1L, Long::sum);
                linked.merge(customer, 1L, Long::sum);
                both.merge(entity + " " + customer, 1L, Long::sum);
            }
        });
        var right = (double) pairs(both);
        return new Score(right / pairs(linked), right / pairs(entities));
    }

    private static long pairs(Map<String, Long> groups) {
        return groups.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }
}
