package org.accordcrm.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Finds which records describe the same customer. It holds an index in memory; the caller keeps records and verdicts. The
 * answer depends on the records, the verdicts and the model, never on the order in which they came. Safe for concurrent use;
 * calls wait for each other.
 *
 * @param <K> key of a record; its order breaks ties
 */
public final class Resolver<K extends Comparable<K>> {

    private static final int BATCH = 8192;

    private final Settings settings;
    private final Verdicts<K> verdicts = new Verdicts<>();
    private final Pool<K> persons;
    private final Pool<K> organizations;
    private final Map<K, Profile> waiting = new LinkedHashMap<>();
    private final Set<K> gone = new HashSet<>();
    private Model model;

    public Resolver(Settings settings) {
        this.settings = settings;
        this.model = settings.model();
        this.persons = new Pool<>(Kind.PERSON, settings, verdicts);
        this.organizations = new Pool<>(Kind.ORGANIZATION, settings, verdicts);
    }

    /** Adds a record, or puts another version in its place. */
    public synchronized void put(K key, Profile profile) {
        gone.remove(key);
        waiting.remove(key);
        waiting.put(key, profile);
        if (waiting.size() >= BATCH) {
            admit();
        }
    }

    /** Normalises what waits, on both processors, and takes it into the index. */
    private void admit() {
        if (waiting.isEmpty()) {
            return;
        }
        var keys = List.copyOf(waiting.keySet());
        var profiles = waiting.values().toArray(Profile[]::new);
        var features = new Features[profiles.length];
        if (profiles.length > 64) {
            Arrays.parallelSetAll(features, i -> Features.of(profiles[i]));
        } else {
            Arrays.setAll(features, i -> Features.of(profiles[i]));
        }
        for (int i = 0; i < features.length; i++) {
            boolean person = features[i].kind() == Kind.PERSON;
            (person ? organizations : persons).remove(keys.get(i));
            (person ? persons : organizations).put(keys.get(i), features[i]);
        }
        waiting.clear();
    }

    /** Takes a record out; nothing happens if there is none. Verdicts about it stay, should it return. */
    public synchronized void remove(K key) {
        boolean waited = waiting.remove(key) != null;
        if (persons.remove(key) | organizations.remove(key) || waited) {
            gone.add(key);
        }
    }

    /**
     * Binds the engine to what a person said; either record may still be missing.
     *
     * @throws IllegalArgumentException if both keys are one
     */
    public synchronized void decide(K left, K right, Verdict verdict) {
        admit();
        verdicts.put(left, right, verdict);
        touch(left, right);
    }

    /** Takes a verdict back. */
    public synchronized void withdraw(K left, K right) {
        admit();
        verdicts.remove(left, right);
        touch(left, right);
    }

    private void touch(K left, K right) {
        for (var pool : List.of(persons, organizations)) {
            pool.touch(left);
            pool.touch(right);
        }
    }

    /** Learns a model from all records and puts it in force; the next settlement covers every record. */
    public synchronized Model train() {
        admit();
        var trained = ofEach(Pool::train);
        model = new Model(Model.VERSION, trained.getFirst(), trained.getLast());
        return model;
    }

    /** Whether of either kind there are many times as many records as the model in force was learned from. */
    public synchronized boolean hasOutgrownModel() {
        admit();
        return model.persons().isOutgrownBy(persons.records.alive.cardinality())
                || model.organizations().isOutgrownBy(organizations.records.alive.cardinality());
    }

    /** The model in force. */
    public synchronized Model model() {
        return model;
    }

    /** Applies all changes since the last settlement. */
    public synchronized Settlement<K> settle() {
        admit();
        var clusters = new ArrayList<Set<K>>();
        var possible = new ArrayList<PossiblePair<K>>();
        var removed = Set.copyOf(gone);
        ofEach(this::settle).forEach(part -> {
            clusters.addAll(part.clusters());
            possible.addAll(part.possible());
        });
        gone.clear();
        return new Settlement<>(clusters, removed, possible);
    }

    private Settlement<K> settle(Pool<K> pool) {
        var touched = new ArrayList<int[]>();
        var possible = new ArrayList<PossiblePair<K>>();
        pool.settle(touched, possible);
        var clusters = new ArrayList<Set<K>>(touched.size());
        touched.forEach(members -> clusters.add(keys(pool, members)));
        return new Settlement<>(clusters, Set.of(), possible);
    }

    /** Of the persons and of the organisations, which share nothing that is written: both at once. Returns when both are done. */
    private <T> List<T> ofEach(Function<Pool<K>, T> work) {
        var other = CompletableFuture.supplyAsync(() -> work.apply(organizations));
        try {
            return List.of(work.apply(persons), other.join());
        } finally {
            other.exceptionally(_ -> null).join();
        }
    }

    private Set<K> keys(Pool<K> pool, int[] members) {
        if (members.length == 1) {
            return Set.of(pool.key(members[0]));
        }
        var keys = LinkedHashSet.<K>newLinkedHashSet(members.length);
        for (int member : members) {
            keys.add(pool.key(member));
        }
        return keys;
    }

    /** The cluster of a record as of the last settlement; empty if there is no such record. */
    public synchronized Optional<Set<K>> clusterOf(K key) {
        admit();
        for (var pool : List.of(persons, organizations)) {
            if (pool.has(key)) {
                return Optional.of(keys(pool, pool.clusters.of(pool.slot(key))));
            }
        }
        return Optional.empty();
    }

    /**
     * Why two records are, or are not, one customer. Symmetric but for the sides of the values.
     *
     * @throws IllegalArgumentException if one is missing, or one is a person and the other an organisation
     */
    public synchronized Explanation explain(K left, K right) {
        admit();
        for (var pool : List.of(persons, organizations)) {
            if (pool.has(left) && pool.has(right)) {
                return pool.explain(left, right);
            }
        }
        boolean both =
                (persons.has(left) || organizations.has(left)) && (persons.has(right) || organizations.has(right));
        throw new IllegalArgumentException((both
                        ? "Of the records (%s) and (%s) one is a person and one an organisation; such never match."
                        : "Of the records (%s) and (%s) at least one is missing. Maybe it was removed.")
                .formatted(left, right));
    }

    /** The thresholds and the model this resolver started with. */
    public Settings settings() {
        return settings;
    }
}
