package org.accordcrm.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the engine knows about the records of one kind. Not to be changed once made.
 *
 * @param records from how many records it was learned; 0 for the documented defaults
 * @param looseMost the largest group of a loose key that is compared
 * @param shares of the four classes among candidate pairs
 * @param chances by class, field and level
 * @param frequencies by dictionary
 */
record KindModel(
        long records, int looseMost, double[] shares, double[][][] chances, Map<String, Frequencies> frequencies) {

    private static final int STANDARD_LOOSE_MOST = 40;
    /** So many times its records, and a model is outgrown; with less, other people's lists would part customers that stand. */
    private static final int GROWTH = 10;

    KindModel {
        frequencies = Map.copyOf(new LinkedHashMap<>(frequencies));
    }

    static KindModel standard(Shape shape) {
        double[][] random = new double[shape.size()][];
        for (int field = 0; field < shape.size(); field++) {
            random[field] = shape.fields().get(field).random();
        }
        return new KindModel(0, STANDARD_LOOSE_MOST, new double[] {.25, .1, .15, .5}, chances(shape, random), Map.of());
    }

    /** The documented chances, with those of unrelated records as given. */
    static double[][][] chances(Shape shape, double[][] random) {
        double[][][] chances = new double[Shape.CLASSES][shape.size()][];
        for (int f = 0; f < shape.size(); f++) {
            var field = shape.fields().get(f);
            chances[Shape.MATCH][f] = field.match().clone();
            chances[Shape.RANDOM][f] = random[f].clone();
            chances[Shape.HOUSEHOLD][f] = field.related().length > 0
                    ? field.related().clone()
                    : field.household() ? mix(field.match(), random[f], .6) : random[f].clone();
            chances[Shape.NAMESAKE][f] = field.naming() ? mix(field.match(), random[f], .7) : random[f].clone();
        }
        return chances;
    }

    private static double[] mix(double[] a, double[] b, double share) {
        double[] mixed = new double[a.length];
        for (int i = 1; i < a.length; i++) {
            mixed[i] = share * a[i] + (1 - share) * b[i];
        }
        return mixed;
    }

    Frequencies frequencies(String dictionary) {
        return frequencies.getOrDefault(dictionary, Frequencies.NONE);
    }

    boolean isOutgrownBy(int size) {
        return size >= Training.FEWEST_RECORDS && size >= GROWTH * records;
    }

    void weigh(Records records) {
        records.dictionaries().forEach((name, dictionary) -> dictionary.weigh(frequencies(name)));
    }
}
