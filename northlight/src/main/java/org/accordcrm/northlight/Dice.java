package org.accordcrm.northlight;

import java.util.List;

/** Seeded chance; the same seed gives the same throws on every machine. Not safe for concurrent use. */
final class Dice {

    private long state;

    Dice(long seed, long index) {
        state = mix(seed * 0x9E3779B97F4A7C15L + mix(index + 0x632BE59BD9B4E019L));
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    /** A whole number from 0 to just below the bound. */
    int below(int bound) {
        return (int) Math.floorMod(next() >>> 1, (long) bound);
    }

    /** A whole number from the first to the last, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    boolean chance(double probability) {
        return (next() >>> 11) * 0x1.0p-53 < probability;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** The position of one weight, drawn in proportion to the weights. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = below(total);
        int position = 0;
        while (left >= weights[position]) {
            left -= weights[position++];
        }
        return position;
    }

    /** So many decimal digits; the first is never 0. */
    String digits(int count) {
        var digits = new StringBuilder(count);
        digits.append((char) ('1' + below(9)));
        while (digits.length() < count) {
            digits.append((char) ('0' + below(10)));
        }
        return digits.toString();
    }

    private static long mix(long value) {
        value = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        value = (value ^ (value >>> 27)) * 0x94D049BB133111EBL;
        return value ^ (value >>> 31);
    }
}
