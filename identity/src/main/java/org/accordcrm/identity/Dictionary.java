package org.accordcrm.identity;

import java.util.Arrays;
import java.util.BitSet;

/** Strings as small numbers, with how many records use each and how rare each is in the model in force. Not thread-safe. */
final class Dictionary {

    private String[] values = new String[64];
    private long[] hashes = new long[64];
    private int[] uses = new int[64];
    private float[] rarity = new float[64];
    private int[] table = new int[128];
    private int size;
    private final BitSet placeholders = new BitSet();
    private Frequencies frequencies = Frequencies.NONE;

    Dictionary() {
        Arrays.fill(table, -1);
    }

    /** The value's code; a new one if the value is new. */
    int code(String value) {
        long hash = Strings.hash(value);
        int at = (int) hash & table.length - 1;
        while (table[at] >= 0) {
            int code = table[at];
            if (hashes[code] == hash && values[code].equals(value)) {
                return code;
            }
            at = at + 1 & table.length - 1;
        }
        if (size == values.length) {
            grow();
            return code(value);
        }
        values[size] = value;
        hashes[size] = hash;
        table[at] = size;
        weigh(size);
        return size++;
    }

    private void grow() {
        int capacity = size + (size >> 1) + 1;
        values = Arrays.copyOf(values, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        uses = Arrays.copyOf(uses, capacity);
        rarity = Arrays.copyOf(rarity, capacity);
        if (capacity * 3L > table.length * 2L) {
            table = new int[Integer.highestOneBit(capacity) * 4];
            Arrays.fill(table, -1);
            for (int code = 0; code < size; code++) {
                int at = (int) hashes[code] & table.length - 1;
                while (table[at] >= 0) {
                    at = at + 1 & table.length - 1;
                }
                table[at] = code;
            }
        }
    }

    int size() {
        return size;
    }

    String value(int code) {
        return values[code];
    }

    long hash(int code) {
        return hashes[code];
    }

    void use(int code, int by) {
        uses[code] += by;
    }

    int uses(int code) {
        return uses[code];
    }

    /** log2 of the value's frequency over the mean chance that two records agree: negative for a rare value. */
    float rarity(int code) {
        return rarity[code];
    }

    /** Whether the value stands for "none" in this data, so that it is taken as absent. */
    boolean isPlaceholder(int code) {
        return placeholders.get(code);
    }

    /** Takes over a model's view of how frequent values are. */
    void weigh(Frequencies model) {
        frequencies = model;
        placeholders.clear();
        for (int code = 0; code < size; code++) {
            weigh(code);
        }
    }

    private void weigh(int code) {
        rarity[code] = frequencies.rarity(values[code]);
        if (frequencies.isPlaceholder(values[code])) {
            placeholders.set(code);
        }
    }
}
