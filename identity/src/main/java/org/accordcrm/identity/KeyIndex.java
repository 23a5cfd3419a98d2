package org.accordcrm.identity;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which slots have a key: a long sorted array, and a short one of what came since. A long is 36 bits of the key and 28 of
 * the slot. Slots that are no longer alive are to be left out by the reader until {@link #purge}. Not thread-safe.
 */
final class KeyIndex {

    static final int SLOT_BITS = 28;
    static final long KEY = -1L << SLOT_BITS;
    private static final int SLOT = (1 << SLOT_BITS) - 1;

    private long[] base = {};
    private long[] recent = {};
    private long[] added = new long[16];
    private int addedSize;

    void add(long key, int slot) {
        if (addedSize == added.length) {
            added = Arrays.copyOf(added, addedSize + (addedSize >> 1));
        }
        added[addedSize++] = key & KEY | slot;
    }

    /** Makes what was added visible. */
    void settle() {
        if (addedSize == 0) {
            return;
        }
        long[] fresh = addedSize == added.length ? added : Arrays.copyOf(added, addedSize);
        added = new long[16];
        addedSize = 0;
        if (fresh.length > 100_000) {
            Arrays.parallelSort(fresh);
        } else {
            Arrays.sort(fresh);
        }
        recent = merge(recent, fresh);
        if (recent.length > Math.max(4096, base.length / 16)) {
            base = merge(base, recent);
            recent = new long[0];
        }
    }

    private static long[] merge(long[] a, long[] b) {
        if (a.length == 0) {
            return b;
        }
        long[] merged = new long[a.length + b.length];
        int i = 0;
        int j = 0;
        for (int k = 0; k < merged.length; k++) {
            merged[k] = j == b.length || i < a.length && a[i] <= b[j] ? a[i++] : b[j++];
        }
        return merged;
    }

    /** Forgets the slots that are not alive. */
    void purge(java.util.BitSet alive) {
        base = merge(base, recent);
        recent = new long[0];
        int kept = 0;
        for (long entry : base) {
            if (alive.get((int) entry & SLOT)) {
                base[kept++] = entry;
            }
        }
        base = Arrays.copyOf(base, kept);
    }

    /** Every slot that has the key, dead ones too. */
    void each(long key, IntConsumer slot) {
        each(base, key & KEY, slot);
        each(recent, key & KEY, slot);
    }

    private static void each(long[] sorted, long key, IntConsumer slot) {
        int at = Arrays.binarySearch(sorted, key);
        for (int i = at < 0 ? -at - 1 : at; i < sorted.length && (sorted[i] & KEY) == key; i++) {
            slot.accept((int) sorted[i] & SLOT);
        }
    }

    /** All entries in the order of their keys. */
    long[] sorted() {
        base = merge(base, recent);
        recent = new long[0];
        return base;
    }

    static int slot(long entry) {
        return (int) entry & SLOT;
    }
}
