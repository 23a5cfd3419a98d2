package org.accordcrm.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How frequent the values of one column are. Immutable.
 *
 * @param agreement chance that two records agree, or 0 if nothing is known
 * @param rest frequency of a value that is not listed
 * @param shares frequency of the most frequent values
 * @param placeholders values that stand for "none"
 */
record Frequencies(double agreement, double rest, Map<String, Double> shares, Set<String> placeholders) {

    static final Frequencies NONE = new Frequencies(0, 0, Map.of(), Set.of());
    private static final int LISTED = 2000;
    private static final double MOST_BITS = 10;

    Frequencies {
        shares = Map.copyOf(shares);
        placeholders = Set.copyOf(placeholders);
    }

    /** Counts a dictionary; the same for any order in which its values came. */
    static Frequencies of(Dictionary dictionary, Set<String> placeholders) {
        long total = 0;
        double squares = 0;
        var codes = new ArrayList<Integer>();
        for (int code = 0; code < dictionary.size(); code++) {
            int uses = dictionary.uses(code);
            if (uses > 0 && !placeholders.contains(dictionary.value(code))) {
                total += uses;
                squares += (double) uses * uses;
                codes.add(code);
            }
        }
        if (total < 20) {
            return new Frequencies(0, 0, Map.of(), placeholders);
        }
        codes.sort((a, b) -> dictionary.uses(a) != dictionary.uses(b)
                ? Integer.compare(dictionary.uses(b), dictionary.uses(a))
                : dictionary.value(a).compareTo(dictionary.value(b)));
        List<Integer> listed = codes.subList(0, Math.min(LISTED, codes.size()));
        var shares = new HashMap<String, Double>();
        long seen = 0;
        for (int code : listed) {
            shares.put(dictionary.value(code), (double) dictionary.uses(code) / total);
            seen += dictionary.uses(code);
        }
        int others = codes.size() - listed.size();
        double rest = others == 0 ? 1.0 / total : (double) (total - seen) / others / total;
        return new Frequencies(squares / ((double) total * total), rest, shares, new TreeSet<>(placeholders));
    }

    float rarity(String value) {
        if (agreement == 0) {
            return 0;
        }
        double bits = Math.log(shares.getOrDefault(value, rest) / agreement) / Math.log(2);
        return (float) Math.clamp(bits, -MOST_BITS, MOST_BITS);
    }

    boolean isPlaceholder(String value) {
        return placeholders.contains(value);
    }
}
