package org.accordcrm.northlight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words from which names, places and companies are put together. Read once; safe for concurrent use. */
final class Lexicon {

    /** Chinese characters with their reading; {@code whom} is m, f or u, or empty where it does not matter. */
    record Sign(String han, String reading, String whom) {}

    record Given(String name, List<String> nicknames) {}

    record Industry(String han, String reading, String english, String german, String domain, String label) {}

    static final List<Sign> SURNAMES = new ArrayList<>();
    static final int[] SURNAME_WEIGHTS;
    static final Map<String, List<Sign>> GIVEN_SIGNS = new HashMap<>();
    static final Map<String, List<Sign>> BY_READING = new HashMap<>();
    static final Map<String, List<Given>> GIVEN = new HashMap<>();
    static final Map<String, List<String>> SURNAME_PARTS = new HashMap<>();
    static final List<City> CHINESE_CITIES = new ArrayList<>();
    static final List<City> OTHER_CITIES = new ArrayList<>();
    static final Map<String, List<String>> STREETS = new HashMap<>();
    static final List<Sign> HAN_STREETS = new ArrayList<>();
    static final List<Industry> INDUSTRIES = new ArrayList<>();
    static final Map<String, List<Sign>> BRAND_SIGNS = new HashMap<>();
    static final Map<String, List<String>> BRAND_PARTS = new HashMap<>();

    static {
        var weights = new ArrayList<Integer>();
        for (String[] words : lines("han-surnames.txt", " ")) {
            SURNAMES.add(new Sign(words[0], words[1], ""));
            weights.add(Integer.valueOf(words[2]));
        }
        SURNAME_WEIGHTS = weights.stream().mapToInt(Integer::intValue).toArray();
        readGivenSigns();
        for (String[] words : lines("latin-given.txt", " ")) {
            var names = GIVEN.computeIfAbsent(words[0] + words[1], key -> new ArrayList<>());
            for (int i = 2; i < words.length; i++) {
                List<String> forms = List.of(words[i].split("/"));
                names.add(new Given(forms.getFirst(), forms.subList(1, forms.size())));
            }
        }
        readSurnames();
        for (String[] words : lines("cities.txt", " ")) {
            var city = new City(
                    words[0],
                    words[1].replace('_', ' '),
                    words[2],
                    or(words[3]),
                    or(words[4]),
                    words[5],
                    words[6],
                    or(words[7]));
            (city.chinese() ? CHINESE_CITIES : OTHER_CITIES).add(city);
        }
        for (String[] words : lines("streets.txt", " ")) {
            STREETS.put(
                    words[0],
                    rest(words, 1).stream()
                            .map(street -> street.replace('_', ' '))
                            .toList());
        }
        for (String[] words : lines("han-streets.txt", " ")) {
            HAN_STREETS.add(new Sign(words[0], words[1], ""));
        }
        for (String[] words : lines("industries.txt", "\\|")) {
            INDUSTRIES.add(new Industry(words[0], words[1], words[2], words[3], words[4], words[5]));
        }
        readBrands();
    }

    private Lexicon() {}

    static <V> List<V> in(Map<String, List<V>> lists, String key) {
        return Objects.requireNonNull(lists.get(key), () -> "The lexicon has no list (" + key + ").");
    }

    private static void readGivenSigns() {
        for (String[] words : lines("han-given.txt", " ")) {
            var sign = new Sign(words[0], words[1], words[2]);
            BY_READING.computeIfAbsent(sign.reading(), key -> new ArrayList<>()).add(sign);
            for (String whom : sign.whom().equals("u") ? List.of("m", "f") : List.of(sign.whom())) {
                GIVEN_SIGNS.computeIfAbsent(whom, key -> new ArrayList<>()).add(sign);
            }
        }
    }

    private static void readSurnames() {
        for (String[] words : lines("latin-surnames.txt", " ")) {
            SURNAME_PARTS.put(words[0] + " " + words[1], rest(words, 2));
        }
        // Names of two words stand as one in the list of Italy.
        SURNAME_PARTS.computeIfPresent(
                "it list",
                (key, names) -> names.stream()
                        .filter(name -> !name.equals("Luca"))
                        .map(name -> name.equals("De") ? "De Luca" : name)
                        .toList());
    }

    private static void readBrands() {
        for (String[] words : lines("brands.txt", " ")) {
            if (words[0].startsWith("han")) {
                BRAND_SIGNS.put(
                        words[0],
                        rest(words, 1).stream()
                                .map(word -> new Sign(word.substring(0, 1), word.substring(1), ""))
                                .toList());
            } else {
                BRAND_PARTS.put(
                        words[0],
                        rest(words, 1).stream()
                                .map(word -> word.replace('_', ' '))
                                .toList());
            }
        }
    }

    private static List<String> rest(String[] words, int from) {
        return List.of(words).subList(from, words.length);
    }

    private static String or(String word) {
        return word.equals("-") ? "" : word;
    }

    private static List<String[]> lines(String name, String separator) {
        var in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.strip().split(separator, -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
