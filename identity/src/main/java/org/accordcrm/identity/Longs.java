package org.accordcrm.identity;

import java.util.Arrays;

/** A growing list of longs. */
final class Longs {

    long[] values = new long[1024];
    int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    /** Sorts and drops repeated values. */
    void distinct() {
        if (size > 200_000) {
            Arrays.parallelSort(values, 0, size);
        } else {
            Arrays.sort(values, 0, size);
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        size = kept;
    }

    static long pair(int a, int b) {
        return a < b ? (long) a << 32 | b : (long) b << 32 | a;
    }
}
