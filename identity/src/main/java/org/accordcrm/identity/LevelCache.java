package org.accordcrm.identity;

/** Remembers what two codes compared to; forgets on collision. One thread only. */
final class LevelCache {

    private static final int SIZE = 1 << 15;
    private final long[] keys = new long[SIZE];
    private final int[] results = new int[SIZE];

    /** The remembered result, or -1. */
    int get(int left, int right) {
        long key = key(left, right);
        int at = at(key);
        return keys[at] == key ? results[at] : -1;
    }

    void put(int left, int right, int result) {
        long key = key(left, right);
        int at = at(key);
        keys[at] = key;
        results[at] = result;
    }

    private static long key(int left, int right) {
        return (long) (Math.min(left, right) + 1) << 32 | Math.max(left, right) + 1;
    }

    private static int at(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 49);
    }
}
