package org.accordcrm.identity;

import java.util.Arrays;

/** Which pairs of slots are at least possible, with their weights. Not thread-safe. */
final class Links {

    private static final long[] NONE = {};
    private long[][] links = new long[64][];

    static long link(int slot, double bits) {
        return (long) slot << 32 | Float.floatToIntBits((float) bits) & 0xffffffffL;
    }

    static int slot(long link) {
        return (int) (link >>> 32);
    }

    static float bits(long link) {
        return Float.intBitsToFloat((int) link);
    }

    long[] of(int slot) {
        return slot < links.length && links[slot] != null ? links[slot] : NONE;
    }

    /** The weight between two slots; NaN if they are not linked. */
    float between(int left, int right) {
        for (long link : of(left)) {
            if (slot(link) == right) {
                return bits(link);
            }
        }
        return Float.NaN;
    }

    void add(int left, int right, double bits) {
        append(left, link(right, bits));
        append(right, link(left, bits));
    }

    private void append(int slot, long link) {
        if (slot >= links.length) {
            links = Arrays.copyOf(links, Math.max(slot + 1, links.length + (links.length >> 1)));
        }
        long[] old = of(slot);
        links[slot] = Arrays.copyOf(old, old.length + 1);
        links[slot][old.length] = link;
    }

    /** Takes a slot out of all its links. */
    void clear(int slot) {
        for (long link : of(slot)) {
            int other = slot(link);
            links[other] =
                    Arrays.stream(of(other)).filter(back -> slot(back) != slot).toArray();
        }
        if (slot < links.length) {
            links[slot] = NONE;
        }
    }

    void clear() {
        links = new long[64][];
    }
}
