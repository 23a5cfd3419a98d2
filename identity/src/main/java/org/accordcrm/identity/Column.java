package org.accordcrm.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One attribute of all records: per slot no value, one, or several. Not thread-safe. */
final class Column {

    private static final int NONE = -1;
    private static final int[] EMPTY = {};

    final Dictionary dictionary;
    private int[] codes = new int[64];
    private final List<int[]> several = new ArrayList<>();

    Column(Dictionary dictionary) {
        this.dictionary = dictionary;
        Arrays.fill(codes, NONE);
    }

    void set(int slot, int[] values) {
        if (slot >= codes.length) {
            int old = codes.length;
            codes = Arrays.copyOf(codes, Math.max(slot + 1, old + (old >> 1)));
            Arrays.fill(codes, old, codes.length, NONE);
        }
        if (values.length > 1) {
            codes[slot] = -2 - several.size();
            several.add(values);
        } else {
            codes[slot] = values.length == 0 ? NONE : values[0];
        }
        for (int code : values) {
            dictionary.use(code, 1);
        }
    }

    void clear(int slot) {
        for (int i = 0, n = count(slot); i < n; i++) {
            dictionary.use(code(slot, i), -1);
        }
        if (codes[slot] < NONE) {
            several.set(-2 - codes[slot], EMPTY);
        }
        codes[slot] = NONE;
    }

    int count(int slot) {
        int code = codes[slot];
        return code >= 0 ? 1 : code == NONE ? 0 : several.get(-2 - code).length;
    }

    int code(int slot, int index) {
        int code = codes[slot];
        return code >= 0 ? code : several.get(-2 - code)[index];
    }

    /** Whether the record has a value that is no placeholder. */
    boolean isPresent(int slot) {
        for (int i = 0, n = count(slot); i < n; i++) {
            if (!dictionary.isPlaceholder(code(slot, i))) {
                return true;
            }
        }
        return false;
    }

    /** Of the values, in whatever order they came. */
    long hash(int slot) {
        long sum = 0;
        for (int i = 0, n = count(slot); i < n; i++) {
            sum += Strings.mix(dictionary.hash(code(slot, i)));
        }
        return sum;
    }

    /** All values, for people to read. */
    String display(int slot) {
        var out = new StringBuilder();
        for (int i = 0, n = count(slot); i < n; i++) {
            out.append(i == 0 ? "" : " · ").append(dictionary.value(code(slot, i)));
        }
        return out.toString();
    }
}
