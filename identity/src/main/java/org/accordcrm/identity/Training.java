package org.accordcrm.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Learns a model from the records alone.
 *
 * @see <a href="https://doi.org/10.1198/016214501750332956">Larsen and Rubin, Iterative automated record linkage using mixture
 *     models (2001)</a>
 */
final class Training {

    private static final int ROUNDS = 150;
    private static final int RANDOM_PAIRS = 40_000;
    static final int FEWEST_RECORDS = 100;
    private static final double FEWEST_MATCHES = 20;
    /** How many pairs the documented chances count for, as a share of a class. */
    private static final double TRUST = 0.05;
    /** The same for the fields that make a class what it is, lest matches of another script pass for a household. */
    private static final double FAITH = 5;
    /** As many pairs at one level speak as loud as what is documented of it. */
    private static final double SELDOM = 5;

    private final Shape shape;
    private final long[] patterns;
    private final double[] counts;
    private final double total;

    Training(Shape shape, TreeMap<Long, Long> patternCounts) {
        this.shape = shape;
        patterns = patternCounts.keySet().stream().mapToLong(Long::longValue).toArray();
        counts = patternCounts.values().stream().mapToDouble(Long::doubleValue).toArray();
        total = java.util.Arrays.stream(counts).sum();
    }

    /** How often two records drawn at random agree; the slots come in an order of what their records say. */
    static double[][] random(Comparer comparer, int[] slots) {
        var shape = comparer.shape;
        double[][] chances = new double[shape.size()][];
        for (int f = 0; f < chances.length; f++) {
            var documented = shape.fields().get(f).random();
            chances[f] = new double[documented.length];
            for (int level = 1; level < documented.length; level++) {
                chances[f][level] = documented[level] * 300;
            }
        }
        var random = new SplittableRandom(20_261_124);
        for (int i = 0; i < RANDOM_PAIRS && slots.length > 1; i++) {
            int left = slots[random.nextInt(slots.length)];
            int right = slots[random.nextInt(slots.length)];
            if (left != right) {
                long pattern = comparer.pattern(left, right);
                for (int f = 0; f < chances.length; f++) {
                    chances[f][Shape.level(pattern, f)]++;
                }
            }
        }
        for (double[] field : chances) {
            field[0] = 0;
            normalize(field);
        }
        return chances;
    }

    /** The trained model, or the documented chances where the records do not say enough. */
    KindModel learn(long records, double[][] random, Map<String, Frequencies> frequencies) {
        var standard = KindModel.standard(shape);
        int loose = looseMost(records);
        if (records < FEWEST_RECORDS || total < FEWEST_RECORDS) {
            return new KindModel(records, loose, standard.shares(), standard.chances(), frequencies);
        }
        double[][][] prior = KindModel.chances(shape, random);
        double[][][] chances = KindModel.chances(shape, random);
        double first = Math.clamp(records * .3 / total, .01, .5);
        double[] shares = {first, (1 - first) * .2, (1 - first) * .2, (1 - first) * .6};
        double last = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double likelihood = step(prior, chances, shares);
            if (likelihood - last < 1e-7 * Math.abs(likelihood)) {
                break;
            }
            last = likelihood;
        }
        if (isCollapsed(chances, shares)) {
            return new KindModel(records, loose, standard.shares(), standard.chances(), frequencies);
        }
        leanOn(standard.chances(), chances);
        return new KindModel(records, loose, shares, chances, frequencies);
    }

    /** Loose keys may bring some ten pairs a record, so that small lists are compared nearly whole. */
    static int looseMost(long records) {
        return (int) Math.clamp(600_000 / Math.max(1, records), 0, 300);
    }

    private double step(double[][][] prior, double[][][] chances, double[] shares) {
        double[][][] sums = new double[Shape.CLASSES][shape.size()][];
        for (double[][] fields : sums) {
            for (int f = 0; f < fields.length; f++) {
                fields[f] = new double[shape.fields().get(f).top() + 1];
            }
        }
        double[] members = new double[Shape.CLASSES];
        double[] weights = new double[Shape.CLASSES];
        double likelihood = 0;
        for (int p = 0; p < patterns.length; p++) {
            double sum = 0;
            for (int c = 0; c < Shape.CLASSES; c++) {
                double weight = shares[c];
                for (int f = 0; f < shape.size(); f++) {
                    int level = Shape.level(patterns[p], f);
                    weight *= level == 0 ? 1 : chances[c][f][level];
                }
                weights[c] = weight;
                sum += weight;
            }
            sum = Math.max(sum, 1e-300);
            likelihood += counts[p] * Math.log(sum);
            for (int c = 0; c < Shape.CLASSES; c++) {
                double weight = counts[p] * weights[c] / sum;
                members[c] += weight;
                for (int f = 0; f < shape.size(); f++) {
                    sums[c][f][Shape.level(patterns[p], f)] += weight;
                }
            }
        }
        for (int c = 0; c < Shape.CLASSES; c++) {
            shares[c] = members[c] / total;
            for (int f = 0; f < shape.size(); f++) {
                double trust = Math.max(20, members[c] * (isDefining(c, f) ? FAITH : TRUST));
                for (int level = 1; level < sums[c][f].length; level++) {
                    chances[c][f][level] = Math.max(1e-7, sums[c][f][level] + trust * prior[c][f][level]);
                }
                normalize(chances[c][f]);
            }
        }
        for (int f = 0; f < shape.size(); f++) {
            makeMonotone(chances[Shape.MATCH][f], others(chances, shares, f));
        }
        return likelihood;
    }

    /** What was seldom seen keeps its documented weight: a level that these records lack says as much when it comes. */
    private void leanOn(double[][][] documented, double[][][] chances) {
        for (int f = 0; f < shape.size(); f++) {
            double[] seen = new double[shape.fields().get(f).top() + 1];
            for (int p = 0; p < patterns.length; p++) {
                seen[Shape.level(patterns[p], f)] += counts[p];
            }
            for (int level = 1; level < seen.length; level++) {
                double learned = seen[level] / (seen[level] + SELDOM);
                for (int c = 0; c < Shape.CLASSES; c++) {
                    chances[c][f][level] =
                            Math.pow(chances[c][f][level], learned) * Math.pow(documented[c][f][level], 1 - learned);
                }
            }
        }
    }

    /** Members of a household, and namesakes, agree on what is not theirs alone no more than strangers do. */
    private boolean isDefining(int c, int f) {
        var field = shape.fields().get(f);
        return c == Shape.HOUSEHOLD && (!field.household() || field.related().length > 0)
                || c == Shape.NAMESAKE && !field.naming();
    }

    /** How often pairs that are no match agree on a field, whatever else they are. */
    private static double[] others(double[][][] chances, double[] shares, int f) {
        double[] mixed = new double[chances[Shape.MATCH][f].length];
        for (int c = 0; c < Shape.CLASSES; c++) {
            for (int level = 1; c != Shape.MATCH && level < mixed.length; level++) {
                mixed[level] += shares[c] / (1 - shares[Shape.MATCH]) * chances[c][f][level];
            }
        }
        return mixed;
    }

    /** More agreement never speaks less for a match: neighbours that would are pooled. */
    private static void makeMonotone(double[] match, double[] others) {
        for (int level = 2; level < match.length; level++) {
            double m = match[level];
            double r = others[level];
            int from = level;
            while (from > 1 && match[from - 1] / others[from - 1] > m / r) {
                from--;
                m += match[from];
                r += others[from];
            }
            for (int pooled = from; pooled <= level && from < level; pooled++) {
                match[pooled] = m / r * others[pooled];
            }
        }
    }

    private boolean isCollapsed(double[][][] chances, double[] shares) {
        double[] name = chances[Shape.MATCH][0];
        double disagree = name[1];
        return shares[Shape.MATCH] * total < FEWEST_MATCHES || disagree > .5 || shares[Shape.MATCH] > .95;
    }

    private static void normalize(double[] chances) {
        double sum = 0;
        for (int level = 1; level < chances.length; level++) {
            sum += chances[level];
        }
        for (int level = 1; level < chances.length; level++) {
            chances[level] /= sum;
        }
        chances[0] = 0;
    }

    /** Values far more frequent than the others whose carriers have nothing else in common. */
    static Map<String, Set<String>> placeholders(Records records, int[] slots) {
        var found = new HashMap<String, Set<String>>();
        found.put("email", placeholders(records, records.email, slots));
        found.put("phone", placeholders(records, records.phone, slots));
        found.put("date", placeholders(records, records.date, slots));
        found.put("identifier", placeholders(records, records.identifier, slots));
        return found;
    }

    private static Set<String> placeholders(Records records, Column column, int[] slots) {
        var dictionary = column.dictionary;
        long uses = 0;
        int distinct = 0;
        for (int code = 0; code < dictionary.size(); code++) {
            uses += dictionary.uses(code);
            distinct += dictionary.uses(code) > 0 ? 1 : 0;
        }
        double most = Math.max(25, 20.0 * uses / Math.max(1, distinct));
        var names = new HashMap<Integer, Set<Long>>();
        for (int slot : slots) {
            for (int i = 0, n = column.count(slot); i < n; i++) {
                int code = column.code(slot, i);
                if (dictionary.uses(code) > most) {
                    names.computeIfAbsent(code, _ -> new HashSet<>()).add(name(records, slot));
                }
            }
        }
        var placeholders = new HashSet<String>();
        names.forEach((code, different) -> {
            if (different.size() > 10 && different.size() > .3 * Math.min(dictionary.uses(code), 300)) {
                placeholders.add(dictionary.value(code));
            }
        });
        return placeholders;
    }

    private static long name(Records records, int slot) {
        if (records.names.count(slot) > 0) {
            int family = records.persons.family(records.names.code(slot, 0));
            return family < 0 ? -1 : family;
        }
        return records.organization.count(slot) > 0
                ? records.organizations.core(records.organization.code(slot, 0))
                : -1;
    }
}
