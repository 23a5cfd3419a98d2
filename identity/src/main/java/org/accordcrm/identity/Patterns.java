package org.accordcrm.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.TreeMap;

/** How often each pattern of levels occurs among pairs: all that training looks at. */
final class Patterns {

    /** Of more pairs, so many are drawn. */
    private static final int SAMPLE = 500_000;

    private Patterns() {}

    /**
     * Pattern to count. Which pairs are drawn depends on the records alone, never on their keys or the order in which they came.
     *
     * @param order the slots in the order of what their records say
     */
    static TreeMap<Long, Long> of(Kind kind, Records records, Longs pairs, int[] order) {
        int[] rank = new int[Arrays.stream(order).max().orElse(-1) + 1];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        int every = pairs.size / SAMPLE + 1;
        var total = new TreeMap<Long, Long>();
        Parallel.work(pairs.size, () -> {
            var comparer = Comparer.of(kind, records);
            var counts = new HashMap<Long, Long>();
            return new Parallel.Worker() {
                @Override
                public void work(int from, int to) {
                    for (int i = from; i < to; i++) {
                        int left = (int) (pairs.values[i] >>> 32);
                        int right = (int) pairs.values[i];
                        if (every == 1 || Math.floorMod(draw(rank[left], rank[right]), every) == 0) {
                            counts.merge(comparer.pattern(left, right), 1L, Long::sum);
                        }
                    }
                }

                @Override
                public void end() {
                    synchronized (total) {
                        counts.forEach((pattern, count) -> total.merge(pattern, count, Long::sum));
                    }
                }
            };
        });
        return total;
    }

    private static long draw(int left, int right) {
        return Strings.mix(Longs.pair(Math.min(left, right), Math.max(left, right)));
    }
}
