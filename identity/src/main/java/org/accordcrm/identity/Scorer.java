package org.accordcrm.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weighs pairs of records by a model. Symmetric. One thread only. */
final class Scorer {

    private static final double LN2 = Math.log(2);
    /** Less than what links without a person. */
    private static final double RESEMBLANCE = Settings.MATCH - 1;

    private final Comparer comparer;
    private final Shape shape;
    /** log2 chances by field, level and class. */
    private final double[][][] bits;

    private final double[] prior = new double[Shape.CLASSES];
    private final double[] weights = new double[Shape.CLASSES];

    Scorer(Comparer comparer, KindModel model) {
        this.comparer = comparer;
        this.shape = comparer.shape;
        bits = new double[shape.size()][][];
        for (int f = 0; f < bits.length; f++) {
            bits[f] = new double[shape.fields().get(f).top() + 1][Shape.CLASSES];
            for (int level = 1; level < bits[f].length; level++) {
                for (int c = 0; c < Shape.CLASSES; c++) {
                    bits[f][level][c] = Math.log(Math.max(1e-9, model.chances()[c][f][level])) / LN2;
                }
            }
        }
        for (int c = 0; c < Shape.CLASSES; c++) {
            prior[c] = Math.log(Math.max(1e-9, model.shares()[c])) / LN2;
        }
    }

    /** log2 of the odds that both records describe one customer. */
    double score(int left, int right) {
        long pattern = comparer.pattern(left, right);
        weigh(pattern);
        return cap(pattern, weights[Shape.MATCH] - others());
    }

    /** However rare a word two names share, names that differ and nothing beside them are for a person to look at. */
    private double cap(long pattern, double bits) {
        return comparer.isResemblanceAlone(pattern) ? Math.min(bits, RESEMBLANCE) : bits;
    }

    private void weigh(long pattern) {
        System.arraycopy(prior, 0, weights, 0, Shape.CLASSES);
        for (int f = 0; f < bits.length; f++) {
            int level = Shape.level(pattern, f);
            if (level > 0) {
                for (int c = 0; c < Shape.CLASSES; c++) {
                    weights[c] += bits(f, level, c);
                }
            }
        }
    }

    /** A rare value is less likely shared by chance; in one household it is shared whether rare or not, as
     * when a son has his father's name. */
    private double bits(int field, int level, int c) {
        boolean byChance = c == Shape.NAMESAKE
                || c == Shape.RANDOM
                || c == Shape.HOUSEHOLD
                        && !shape.fields().get(field).household()
                        && shape.fields().get(field).related().length == 0;
        return bits[field][level][c] + (byChance ? comparer.rarity[field] : 0);
    }

    private double others() {
        double most = Math.max(weights[1], Math.max(weights[2], weights[3]));
        double sum = 0;
        for (int c = 1; c < Shape.CLASSES; c++) {
            sum += Math.exp((weights[c] - most) * LN2);
        }
        return most + Math.log(sum) / LN2;
    }

    /**
     * A pair taken apart; prior and fields add up to the total. What {@link #cap} takes off counts as prior.
     *
     * @param levels per field
     * @param fields bits per field
     * @param relation the likeliest class
     */
    record Parts(double total, double prior, int[] levels, double[] fields, int relation) {}

    /** The bits of a field are weighed over the other classes as likely as they are for this pair. */
    Parts parts(int left, int right) {
        long pattern = comparer.pattern(left, right);
        weigh(pattern);
        double others = others();
        double weight = weights[Shape.MATCH] - others;
        double total = cap(pattern, weight);
        double[] share = new double[Shape.CLASSES];
        double priorBits = prior[Shape.MATCH] + total - weight;
        int relation = Shape.MATCH;
        for (int c = 1; c < Shape.CLASSES; c++) {
            share[c] = Math.exp((weights[c] - others) * LN2);
            if (share[c] > 0) {
                priorBits -= share[c] * (prior[c] - Math.log(share[c]) / LN2);
            }
            if (weights[c] > weights[relation]) {
                relation = c;
            }
        }
        int[] levels = new int[bits.length];
        double[] fields = new double[bits.length];
        for (int f = 0; f < bits.length; f++) {
            levels[f] = Shape.level(pattern, f);
            if (levels[f] > 0) {
                fields[f] = bits[f][levels[f]][Shape.MATCH];
                for (int c = 1; c < Shape.CLASSES; c++) {
                    fields[f] -= share[c] * bits(f, levels[f], c);
                }
            }
        }
        return new Parts(total, priorBits, levels, fields, relation);
    }

    /** Why the two are linked or not, field by field, the weightiest first. */
    Explanation explain(int left, int right, Settings settings, @Nullable Verdict verdict) {
        var parts = parts(left, right);
        var fields = new ArrayList<Explanation.FieldEvidence>();
        for (int f = 0; f < parts.levels().length; f++) {
            if (parts.levels()[f] > 0) {
                var field = shape.fields().get(f);
                fields.add(new Explanation.FieldEvidence(
                        field.name(),
                        comparer.display(f, left),
                        comparer.display(f, right),
                        field.levels().get(parts.levels()[f] - 1),
                        parts.fields()[f]));
            }
        }
        fields.sort(Comparator.comparingDouble(field -> -Math.abs(field.bits())));
        return new Explanation(
                List.copyOf(fields),
                parts.prior(),
                parts.total(),
                settings.match(),
                Explanation.Relation.values()[parts.relation()],
                Decision.of(parts.total(), settings),
                verdict);
    }
}
