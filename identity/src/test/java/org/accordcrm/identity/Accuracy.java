package org.accordcrm.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures the engine on a labelled file: pairwise precision, recall and F1 of the clusters at the standard settings. Truth is
 * looked at only after settling. One argument a set: {@code kind:truth column:columns:path}, where columns are
 * {@code name=TYPE} joined by commas and kind is person, organization, or a column that says it.
 */
final class Accuracy {

    private static final double MATCH = Double.parseDouble(System.getProperty("match", "" + Settings.MATCH));

    private Accuracy() {}

    public static void main(String[] arguments) throws IOException {
        boolean mistakes = false;
        for (var argument : arguments) {
            if (argument.equals("--mistakes")) {
                mistakes = true;
            } else {
                measure(argument.split(":", 4), mistakes);
            }
        }
    }

    private static void measure(String[] set, boolean mistakes) throws IOException {
        var profiles = new ArrayList<Profile>();
        var truth = new ArrayList<String>();
        read(set, profiles, truth);
        Runtime.getRuntime().gc();
        long before = used();
        long start = System.nanoTime();
        var resolver = new Resolver<Integer>(new Settings(Model.standard(), Settings.POSSIBLE, MATCH));
        for (int i = 0; i < profiles.size(); i++) {
            resolver.put(i, profiles.get(i));
        }
        resolver.model();
        long put = System.nanoTime();
        resolver.train();
        long trained = System.nanoTime();
        var settlement = resolver.settle();
        long settled = System.nanoTime();
        Runtime.getRuntime().gc();
        long heap = used() - before;

        System.out.printf(
                "%s: %d records, %d clusters, %d possible pairs; put %.2f s, train %.2f s, settle %.2f s, heap %d MB%n  %s%n",
                Path.of(set[3]).getFileName(),
                profiles.size(),
                settlement.clusters().size(),
                settlement.possible().size(),
                (put - start) / 1e9,
                (trained - put) / 1e9,
                (settled - trained) / 1e9,
                heap >> 20,
                Score.of(settlement.clusters(), truth));
        if (mistakes) {
            showMistakes(resolver, settlement, truth, profiles);
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Pairwise agreement of clusters with the truth. */
    record Score(long together, long right, long true_) {

        static Score of(List<Set<Integer>> clusters, List<String> truth) {
            long together = 0;
            long right = 0;
            for (var cluster : clusters) {
                var counts = new HashMap<String, Integer>();
                cluster.forEach(key -> counts.merge(truth.get(key), 1, Integer::sum));
                together += pairs(cluster.size());
                right += counts.values().stream().mapToLong(Score::pairs).sum();
            }
            var sizes = new HashMap<String, Integer>();
            truth.forEach(entity -> sizes.merge(entity, 1, Integer::sum));
            return new Score(
                    together,
                    right,
                    sizes.values().stream().mapToLong(Score::pairs).sum());
        }

        private static long pairs(long n) {
            return n * (n - 1) / 2;
        }

        double precision() {
            return together == 0 ? 1 : (double) right / together;
        }

        double recall() {
            return true_ == 0 ? 1 : (double) right / true_;
        }

        @Override
        public String toString() {
            double f1 = 2 * precision() * recall() / (precision() + recall());
            return "precision %.4f recall %.4f F1 %.4f".formatted(precision(), recall(), f1);
        }
    }

    private static void showMistakes(
            Resolver<Integer> resolver, Settlement<Integer> settlement, List<String> truth, List<Profile> profiles) {
        int shown = 0;
        for (var cluster : settlement.clusters()) {
            for (int a : cluster) {
                for (int b : cluster) {
                    if (a < b && !truth.get(a).equals(truth.get(b)) && shown++ < 15) {
                        show("WRONG", a, b, resolver, profiles);
                    }
                }
            }
        }
        var members = new HashMap<String, List<Integer>>();
        for (int i = 0; i < truth.size(); i++) {
            members.computeIfAbsent(truth.get(i), _ -> new ArrayList<>()).add(i);
        }
        shown = 0;
        for (var group : members.values()) {
            for (int a : group) {
                for (int b : group) {
                    if (a < b
                            && (a + b) % 7 == 0
                            && !resolver.clusterOf(a).orElseThrow().contains(b)
                            && shown++ < 25) {
                        show("MISSED", a, b, resolver, profiles);
                    }
                }
            }
        }
    }

    private static void show(String what, int a, int b, Resolver<Integer> resolver, List<Profile> profiles) {
        System.out.println(what + " " + a + " " + b);
        for (int key : new int[] {a, b}) {
            System.out.println("   "
                    + profiles.get(key).values().stream().map(FieldValue::value).toList());
        }
        if (profiles.get(a).kind() == profiles.get(b).kind()) {
            var explanation = resolver.explain(a, b);
            System.out.printf("   %.1f = %.1f", explanation.bits(), explanation.prior());
            explanation
                    .fields()
                    .forEach(field -> System.out.printf(", %s %s %.1f", field.field(), field.level(), field.bits()));
            System.out.println(" " + explanation.relation());
        }
    }

    private static void read(String[] set, List<Profile> profiles, List<String> truth) throws IOException {
        var types = new HashMap<String, FieldType>();
        for (var column : set[2].split(",")) {
            types.put(column.split("=")[0], FieldType.valueOf(column.split("=")[1]));
        }
        try (var lines = Files.newBufferedReader(Path.of(set[3]))) {
            var header = split(lines.readLine());
            for (String line; (line = lines.readLine()) != null; ) {
                var cells = split(line);
                var row = new HashMap<String, String>();
                for (int i = 0; i < header.size() && i < cells.size(); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                var values = new ArrayList<FieldValue>();
                for (var name : header) {
                    if (types.containsKey(name) && !row.getOrDefault(name, "").isBlank()) {
                        values.add(new FieldValue(types.get(name), row.getOrDefault(name, "")));
                    }
                }
                profiles.add(
                        new Profile(kind(set[0], row), row.getOrDefault("source", "file"), row.get("country"), values));
                truth.add(row.getOrDefault(set[1], ""));
            }
        }
    }

    private static Kind kind(String given, Map<String, String> row) {
        var kind = row.getOrDefault(given, given);
        return kind.startsWith("org") ? Kind.ORGANIZATION : Kind.PERSON;
    }

    private static List<String> split(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
