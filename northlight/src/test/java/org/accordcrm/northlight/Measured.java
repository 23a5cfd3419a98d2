package org.accordcrm.northlight;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.accordcrm.northlight.Exported.True;

/** The shares of one export, counted over the accepted records that the seed drew (the fixed cast left out). */
record Measured(
        int records,
        double inSeveralDepartments,
        double twiceInOne,
        double changed,
        double unreachable,
        double otherScript,
        double sharedPhone,
        double trapped,
        double exactRecall) {

    private static final Map<String, String> DEPARTMENTS = Map.of(
            "Sales CRM",
            "sales",
            "Marketing hub",
            "marketing",
            "Service desk Zürich",
            "service",
            "Service desk Suzhou",
            "service",
            "Kingdee ledger",
            "finance");

    static Measured of(Exported exported) {
        List<True> accepted = exported.truth.stream()
                .filter(record -> record.accepted() && record.entity().startsWith("e"))
                .toList();
        Map<String, List<True>> entities = accepted.stream().collect(groupingBy(True::entity));
        List<True> copies =
                accepted.stream().filter(record -> record.copy() > 0).toList();
        return new Measured(
                exported.truth.size(),
                share(
                        entities.values(),
                        records -> records.stream()
                                        .map(record -> DEPARTMENTS.get(record.source()))
                                        .distinct()
                                        .count()
                                > 1),
                share(
                        entities.values(),
                        records -> records.stream()
                                        .map(record -> DEPARTMENTS.get(record.source()))
                                        .distinct()
                                        .count()
                                < records.size()),
                share(copies, Measured::changed),
                share(copies, record -> unreachable(exported, record)),
                share(copies, record -> record.did("name.script")),
                share(copies, record -> record.did("phone.shared")),
                share(entities.values(), records -> !records.getFirst().trap().isEmpty()),
                exactRecall(exported, entities));
    }

    private static boolean changed(True record) {
        return record.did("name.")
                || record.did("address.")
                || record.did("birth.")
                || record.done().stream()
                        .anyMatch(one ->
                                (one.startsWith("phone.") || one.startsWith("email.")) && !one.endsWith(".none"));
    }

    private static boolean unreachable(Exported exported, True record) {
        Map<String, String> values = exported.record(record.source(), record.target(), record.key());
        return phone(values).isEmpty() && email(values).isEmpty();
    }

    private static double exactRecall(Exported exported, Map<String, List<True>> entities) {
        long pairs = 0;
        long found = 0;
        for (List<True> records : entities.values()) {
            for (int i = 0; i < records.size(); i++) {
                for (int j = i + 1; j < records.size(); j++) {
                    pairs++;
                    var left = exported.record(
                            records.get(i).source(),
                            records.get(i).target(),
                            records.get(i).key());
                    var right = exported.record(
                            records.get(j).source(),
                            records.get(j).target(),
                            records.get(j).key());
                    found += exact(left, right) ? 1 : 0;
                }
            }
        }
        return (double) found / pairs;
    }

    /** Equal e-mail, or equal name and phone; more forgiving of spelling than an exact match is. */
    private static boolean exact(Map<String, String> left, Map<String, String> right) {
        return equal(email(left), email(right)) || equal(name(left), name(right)) && equal(phone(left), phone(right));
    }

    private static boolean equal(String left, String right) {
        return !left.isEmpty() && left.equals(right);
    }

    private static String name(Map<String, String> values) {
        String name = values.getOrDefault("name", values.getOrDefault("full_name", ""));
        if (name.isEmpty()) {
            String given = values.getOrDefault("given_name", "");
            String family = values.getOrDefault("family_name", "");
            name = Habits.latin(family) ? given + " " + family : family + given;
        }
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static String email(Map<String, String> values) {
        String email = values.getOrDefault("email", "");
        return email.contains("@") ? email.strip().toLowerCase(Locale.ROOT) : "";
    }

    /** The last seven digits: the same however the number is written. */
    private static String phone(Map<String, String> values) {
        var digits = new StringBuilder();
        for (char sign : values.getOrDefault("phone", "").split("转|ext", 2)[0].toCharArray()) {
            if (Character.isDigit(sign)) {
                digits.append(Character.digit(sign, 10));
            }
        }
        return digits.length() < 7 ? "" : digits.substring(digits.length() - 7);
    }

    private static <T> double share(Iterable<T> all, java.util.function.Predicate<T> which) {
        long count = 0;
        long hits = 0;
        for (T one : all) {
            count++;
            hits += which.test(one) ? 1 : 0;
        }
        return (double) hits / count;
    }

    /** Names, of the whole export, by how many entities bear them. */
    static Map<String, Set<String>> namesByEntity(Exported exported) {
        Map<String, Set<String>> names = new HashMap<>();
        for (True record : exported.truth) {
            names.computeIfAbsent(
                            name(exported.record(record.source(), record.target(), record.key())),
                            key -> new HashSet<>())
                    .add(record.entity());
        }
        return names;
    }
}
