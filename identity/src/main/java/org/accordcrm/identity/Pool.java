package org.accordcrm.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** All records of one kind with their index, links and clusters. Not thread-safe. */
final class Pool<K extends Comparable<K>> {

    final Kind kind;
    final Records records = new Records();
    final Clusters clusters = new Clusters();
    private final Settings settings;
    private final Verdicts<K> verdicts;
    private final Blocking blocking;
    private final Links links = new Links();
    private final List<@Nullable K> keys = new ArrayList<>();
    private final HashMap<K, Integer> slots = new HashMap<>();
    private final BitSet free = new BitSet();
    private final BitSet buried = new BitSet();
    private final BitSet added = new BitSet();
    private final BitSet seeds = new BitSet();
    private final List<Blocking.Change> changes = new ArrayList<>();
    private KindModel model;
    private Scorer scorer;
    private boolean everything = true;
    private @Nullable Longs trainedPairs;

    Pool(Kind kind, Settings settings, Verdicts<K> verdicts) {
        this.kind = kind;
        this.settings = settings;
        this.verdicts = verdicts;
        model = settings.model().of(kind);
        model.weigh(records);
        blocking = new Blocking(Keys.of(kind, records), records.alive, model.looseMost());
        scorer = new Scorer(Comparer.of(kind, records), model);
    }

    boolean has(K key) {
        return slots.containsKey(key);
    }

    /** The slot of a key that is here. */
    int slot(K key) {
        var slot = slots.get(key);
        if (slot == null) {
            throw new IllegalArgumentException("No record has the key (%s).".formatted(key));
        }
        return slot;
    }

    K key(int slot) {
        return java.util.Objects.requireNonNull(keys.get(slot));
    }

    void put(K key, Features features) {
        remove(key);
        int slot = free.nextSetBit(0);
        if (slot < 0) {
            slot = keys.size();
            keys.add(key);
        } else {
            free.clear(slot);
            keys.set(slot, key);
        }
        slots.put(key, slot);
        records.put(slot, features);
        clusters.single(slot);
        added.set(slot);
        trainedPairs = null;
        if (!everything) {
            changes.add(new Blocking.Change(blocking.keysOf(slot), blocking.secondOf(slot), 1));
            blocking.add(slot);
        }
    }

    boolean remove(K key) {
        var known = slots.remove(key);
        if (known == null) {
            return false;
        }
        int slot = known;
        for (int member : clusters.of(slot)) {
            seeds.set(member);
        }
        for (long link : links.of(slot)) {
            seeds.set(Links.slot(link));
        }
        links.clear(slot);
        clusters.leave(slot);
        seeds.clear(slot);
        added.clear(slot);
        if (!everything) {
            changes.add(new Blocking.Change(blocking.keysOf(slot), blocking.secondOf(slot), -1));
        }
        records.remove(slot);
        keys.set(slot, null);
        buried.set(slot);
        trainedPairs = null;
        return true;
    }

    /** Has a key's cluster looked at again at the next settlement. */
    void touch(K key) {
        var slot = slots.get(key);
        if (slot != null) {
            seeds.set(slot);
        }
    }

    /** In an order that neither keys nor arrival decide, so that the same records always teach the same. */
    private int[] slotsByContent() {
        long[] hashes = new long[records.alive.length()];
        records.alive.stream().forEach(slot -> hashes[slot] = records.hash(slot));
        return records.alive.stream()
                .boxed()
                .sorted(Comparator.comparingLong(slot -> hashes[slot]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    KindModel train() {
        int[] order = slotsByContent();
        var placeholders = Training.placeholders(records, order);
        var frequencies = new HashMap<String, Frequencies>();
        records.dictionaries()
                .forEach((name, dictionary) -> frequencies.put(
                        name, Frequencies.of(dictionary, placeholders.getOrDefault(name, java.util.Set.of()))));
        int loose = Training.looseMost(order.length);
        var untrained = KindModel.standard(Shape.of(kind));
        use(new KindModel(order.length, loose, untrained.shares(), untrained.chances(), frequencies));
        index();
        var pairs = blocking.pairs();
        double[][] random = Training.random(Comparer.of(kind, records), order);
        var trained = new Training(Shape.of(kind), Patterns.of(kind, records, pairs, order))
                .learn(order.length, random, frequencies);
        use(trained);
        index();
        trainedPairs = pairs;
        return trained;
    }

    void use(KindModel next) {
        model = next;
        model.weigh(records);
        scorer = new Scorer(Comparer.of(kind, records), model);
        everything = true;
        trainedPairs = null;
    }

    private void index() {
        blocking.restart(model.looseMost());
        records.alive.stream().forEach(blocking::add);
        blocking.settle();
        free.or(buried);
        buried.clear();
    }

    /** What a settlement touched: whole clusters, and the possible pairs of their members. */
    void settle(List<int[]> touched, List<PossiblePair<K>> possible) {
        if (everything || added.cardinality() > 2000 + records.alive.cardinality() / 20) {
            settleEverything();
        } else if (!added.isEmpty() || !changes.isEmpty() || !seeds.isEmpty()) {
            settleChanges();
        }
        added.clear();
        changes.clear();
        var reported = new BitSet();
        seeds.and(records.alive);
        seeds.stream().forEach(slot -> {
            if (!reported.get(slot)) {
                int[] members = clusters.of(slot);
                touched.add(members);
                for (int member : members) {
                    reported.set(member);
                }
            }
        });
        seeds.clear();
        reported.stream().forEach(slot -> possible(slot, reported, possible));
    }

    private void possible(int slot, BitSet reported, List<PossiblePair<K>> possible) {
        var key = key(slot);
        for (long link : links.of(slot)) {
            int other = Links.slot(link);
            if (reported.get(other) && other < slot || clusters.together(slot, other)) {
                continue;
            }
            var otherKey = key(other);
            if (verdicts.of(key, otherKey) == null) {
                double bits = Links.bits(link);
                boolean ordered = key.compareTo(otherKey) < 0;
                possible.add(new PossiblePair<>(
                        ordered ? key : otherKey, ordered ? otherKey : key, bits, Math.pow(2, bits)));
            }
        }
    }

    private void settleEverything() {
        var pairs = trainedPairs;
        if (pairs == null) {
            index();
            pairs = blocking.pairs();
        }
        trainedPairs = null;
        everything = false;
        links.clear();
        var all = pairs;
        float[] bits = new float[all.size];
        Parallel.work(all.size, () -> {
            var own = new Scorer(Comparer.of(kind, records), model);
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    bits[i] = (float) own.score((int) (all.values[i] >>> 32), (int) all.values[i]);
                }
            };
        });
        for (int i = 0; i < all.size; i++) {
            if (bits[i] >= settings.possible()) {
                links.add((int) (all.values[i] >>> 32), (int) all.values[i], bits[i]);
            }
        }
        seeds.or(records.alive);
        cluster((BitSet) seeds.clone());
    }

    private void settleChanges() {
        blocking.settle();
        var dirty = blocking.upset(changes);
        dirty.or(added);
        dirty.and(records.alive);
        var around = (BitSet) seeds.clone();
        around.or(dirty);
        dirty.stream().forEach(slot -> {
            for (long link : links.of(slot)) {
                around.set(Links.slot(link));
            }
            links.clear(slot);
        });
        dirty.stream().forEach(slot -> {
            var seen = new BitSet();
            blocking.candidates(slot, other -> {
                if (!seen.get(other) && !(dirty.get(other) && other < slot)) {
                    seen.set(other);
                    double bits = scorer.score(slot, other);
                    if ((float) bits >= settings.possible()) {
                        links.add(slot, other, bits);
                        around.set(other);
                    }
                }
            });
        });
        around.and(records.alive);
        // Also those whose cluster stays: some of their pairs are no longer compared.
        seeds.or(dirty);
        cluster(around);
        if (buried.cardinality() > 1000 + records.alive.cardinality() / 4) {
            blocking.purge();
            free.or(buried);
            buried.clear();
        }
    }

    /** Clusters anew every component that one of the slots lies in; slots whose cluster changed become seeds. */
    private void cluster(BitSet from) {
        var open = (BitSet) from.clone();
        from.stream().forEach(slot -> {
            for (int member : clusters.of(slot)) {
                open.set(member);
            }
        });
        var clustering =
                new Clustering(settings.match(), this::weight, this::linked, (a, b) -> verdicts.of(key(a), key(b)));
        var seen = new BitSet();
        open.stream().forEach(start -> {
            if (!seen.get(start)) {
                int[] component = component(start, seen);
                if (component.length > 1) {
                    component = IntStream.of(component)
                            .boxed()
                            .sorted(Comparator.comparing(this::key))
                            .mapToInt(Integer::intValue)
                            .toArray();
                    for (int[] members : clustering.cluster(component)) {
                        set(members);
                    }
                } else {
                    set(component);
                }
            }
        });
    }

    private void set(int[] members) {
        if (!clusters.isSame(members)) {
            for (int member : members) {
                seeds.set(member);
            }
        }
        clusters.set(members);
    }

    private double weight(int left, int right) {
        float known = links.between(left, right);
        return Float.isNaN(known) ? scorer.score(left, right) : known;
    }

    /** The links of a slot after what people said. */
    private long[] linked(int slot) {
        long[] known = links.of(slot);
        var said = verdicts.of(key(slot));
        if (said.isEmpty()) {
            return known;
        }
        var same = said.entrySet().stream()
                .filter(one -> one.getValue() == Verdict.SAME && slots.containsKey(one.getKey()))
                .mapToLong(one -> Links.link(slot(one.getKey()), Double.POSITIVE_INFINITY));
        var others = LongStream.of(known).filter(link -> !said.containsKey(key(Links.slot(link))));
        return LongStream.concat(same, others).toArray();
    }

    private int[] component(int start, BitSet seen) {
        int[] queue = new int[8];
        int tail = 0;
        queue[tail++] = start;
        seen.set(start);
        for (int head = 0; head < tail; head++) {
            int at = queue[head];
            for (long link : links.of(at)) {
                int other = Links.slot(link);
                if (Links.bits(link) >= settings.match() && !seen.get(other)) {
                    seen.set(other);
                    queue = tail == queue.length ? Arrays.copyOf(queue, tail * 2) : queue;
                    queue[tail++] = other;
                }
            }
            if (!verdicts.isEmpty()) {
                for (var verdict : verdicts.of(key(at)).entrySet()) {
                    var other = slots.get(verdict.getKey());
                    if (verdict.getValue() == Verdict.SAME && other != null && !seen.get(other)) {
                        seen.set(other);
                        queue = tail == queue.length ? Arrays.copyOf(queue, tail * 2) : queue;
                        queue[tail++] = other;
                    }
                }
            }
        }
        return Arrays.copyOf(queue, tail);
    }

    Explanation explain(K left, K right) {
        return scorer.explain(slot(left), slot(right), settings, verdicts.of(left, right));
    }
}
