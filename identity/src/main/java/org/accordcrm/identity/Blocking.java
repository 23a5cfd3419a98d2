package org.accordcrm.identity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Finds which pairs are worth comparing: records that share a key, as long as not too many share it. The answer depends on
 * the records that are there, never on the order in which they came. Not thread-safe.
 */
final class Blocking {

    /** The largest group of a tight key that is compared as a whole. */
    static final int TIGHT_MOST = 80;

    private final Keys keys;
    private final KeyIndex[] indexes;
    private final BitSet alive;
    private final Keys.Sink sink = new Keys.Sink();
    private final Keys.Sink own = new Keys.Sink();
    private final Keys.Sink other = new Keys.Sink();
    private int looseMost;

    Blocking(Keys keys, BitSet alive, int looseMost) {
        this.keys = keys;
        this.alive = alive;
        this.looseMost = looseMost;
        indexes = new KeyIndex[keys.families()];
        Arrays.setAll(indexes, _ -> new KeyIndex());
    }

    /** Starts again with what a new model says about placeholders and group sizes. */
    void restart(int most) {
        looseMost = most;
        Arrays.setAll(indexes, _ -> new KeyIndex());
    }

    private int most(int family) {
        return family < keys.tight.size() ? TIGHT_MOST : looseMost;
    }

    void add(int slot) {
        for (int family = 0; family < indexes.length; family++) {
            if (most(family) > 1) {
                keys.of(family, slot, sink);
                for (int i = 0; i < sink.size; i++) {
                    indexes[family].add(sink.keys[i], slot);
                }
            }
        }
    }

    void settle() {
        for (var index : indexes) {
            index.settle();
        }
    }

    void purge() {
        for (var index : indexes) {
            index.purge(alive);
        }
    }

    /** All keys of a record, by family, as it is now. */
    long[][] keysOf(int slot) {
        long[][] all = new long[indexes.length][];
        for (int family = 0; family < indexes.length; family++) {
            keys.of(family, slot, sink);
            all[family] = sink.distinct();
        }
        return all;
    }

    /** The second attributes of a record, by which crowded groups are narrowed. */
    long[][] secondOf(int slot) {
        long[][] all = new long[keys.second.size()][];
        for (int i = 0; i < all.length; i++) {
            second(i, slot, sink);
            all[i] = sink.distinct();
        }
        return all;
    }

    private void second(int attribute, int slot, Keys.Sink into) {
        into.salt(1000 + attribute);
        keys.second.get(attribute).of(slot, into);
    }

    /** All candidate pairs, each once, packed and sorted. */
    Longs pairs() {
        var pairs = new Longs();
        for (int family = 0; family < indexes.length; family++) {
            long[] entries = indexes[family].sorted();
            for (int start = 0; start < entries.length; ) {
                int end = start + 1;
                while (end < entries.length && ((entries[end] ^ entries[start]) & KeyIndex.KEY) == 0) {
                    end++;
                }
                if (end - start > 1) {
                    group(family, entries, start, end, pairs);
                }
                start = end;
            }
            if (pairs.size > 8_000_000) {
                pairs.distinct();
            }
        }
        pairs.distinct();
        return pairs;
    }

    private void group(int family, long[] entries, int start, int end, Longs pairs) {
        int[] slots = new int[end - start];
        int size = 0;
        for (int i = start; i < end; i++) {
            int slot = KeyIndex.slot(entries[i]);
            if (alive.get(slot) && (size == 0 || slots[size - 1] != slot)) {
                slots[size++] = slot;
            }
        }
        if (size <= most(family)) {
            all(slots, size, pairs);
        } else if (family < keys.tight.size()) {
            for (int attribute = 0; attribute < keys.second.size(); attribute++) {
                narrowed(attribute, slots, size, pairs);
            }
        }
    }

    private static void all(int[] slots, int size, Longs pairs) {
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                pairs.add(Longs.pair(slots[i], slots[j]));
            }
        }
    }

    private void narrowed(int attribute, int[] slots, int size, Longs pairs) {
        var entries = new Longs();
        for (int i = 0; i < size; i++) {
            second(attribute, slots[i], sink);
            for (int k = 0; k < sink.size; k++) {
                entries.add(sink.keys[k] & KeyIndex.KEY | i);
            }
        }
        entries.distinct();
        for (int start = 0; start < entries.size; ) {
            int end = start + 1;
            while (end < entries.size && ((entries.values[end] ^ entries.values[start]) & KeyIndex.KEY) == 0) {
                end++;
            }
            int count = end - start;
            if (count > 1 && count <= TIGHT_MOST) {
                int[] sub = new int[count];
                for (int i = 0; i < count; i++) {
                    sub[i] = slots[KeyIndex.slot(entries.values[start + i])];
                }
                all(sub, count, pairs);
            }
            start = end;
        }
    }

    /** The records that share a key in one family. */
    private int[] members(int family, long key) {
        var found = new BitSet();
        indexes[family].each(key, slot -> {
            if (alive.get(slot)) {
                found.set(slot);
            }
        });
        return found.stream().toArray();
    }

    /** Every record that is a candidate for one record. */
    void candidates(int slot, IntConsumer candidate) {
        for (int family = 0; family < indexes.length; family++) {
            keys.of(family, slot, own);
            for (int i = 0; i < own.size; i++) {
                int[] members = members(family, own.keys[i]);
                if (members.length <= most(family)) {
                    each(members, slot, candidate);
                } else if (family < keys.tight.size()) {
                    for (int attribute = 0; attribute < keys.second.size(); attribute++) {
                        second(attribute, slot, sink);
                        for (int k = 0; k < sink.size; k++) {
                            int[] sub = having(attribute, sink.keys[k], members);
                            if (sub.length <= TIGHT_MOST) {
                                each(sub, slot, candidate);
                            }
                        }
                    }
                }
            }
        }
    }

    private static void each(int[] members, int slot, IntConsumer candidate) {
        for (int member : members) {
            if (member != slot) {
                candidate.accept(member);
            }
        }
    }

    private int[] having(int attribute, long key, int[] members) {
        int[] sub = new int[members.length];
        int size = 0;
        for (int member : members) {
            second(attribute, member, other);
            for (int i = 0; i < other.size; i++) {
                if ((other.keys[i] & KeyIndex.KEY) == (key & KeyIndex.KEY)) {
                    sub[size++] = member;
                    break;
                }
            }
        }
        return Arrays.copyOf(sub, size);
    }

    /** A record that came (+1) or went (-1). */
    record Change(long[][] keys, long[][] second, int by) {}

    /**
     * Which records have other candidates because a group grew or shrank past its limit. Call when the changes are already in
     * the index.
     */
    BitSet upset(Iterable<Change> changes) {
        var groups = new HashMap<Long, Map<Long, Integer>>();
        var upset = new BitSet();
        for (int family = 0; family < indexes.length; family++) {
            groups.clear();
            for (var change : changes) {
                for (long key : change.keys()[family]) {
                    var group = groups.computeIfAbsent(key & KeyIndex.KEY, _ -> new HashMap<>());
                    group.merge(0L, change.by(), Integer::sum);
                    for (long[] attribute : change.second()) {
                        for (long second : attribute) {
                            group.merge(second & KeyIndex.KEY | 1, change.by(), Integer::sum);
                        }
                    }
                }
            }
            for (var group : groups.entrySet()) {
                upset(family, group.getKey(), group.getValue(), upset);
            }
        }
        return upset;
    }

    private void upset(int family, long key, Map<Long, Integer> growth, BitSet upset) {
        int[] members = members(family, key);
        int before = members.length - growth.getOrDefault(0L, 0);
        boolean crowded = members.length > most(family);
        boolean wasCrowded = before > most(family);
        if (crowded != wasCrowded) {
            for (int member : members) {
                upset.set(member);
            }
        } else if (crowded && family < keys.tight.size()) {
            for (int attribute = 0; attribute < keys.second.size(); attribute++) {
                for (var second : growth.entrySet()) {
                    if (second.getKey() != 0 && second.getValue() != 0) {
                        int[] sub = having(attribute, second.getKey(), members);
                        if (sub.length > TIGHT_MOST != sub.length - second.getValue() > TIGHT_MOST) {
                            for (int member : sub) {
                                upset.set(member);
                            }
                        }
                    }
                }
            }
        }
    }
}
