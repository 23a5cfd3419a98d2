package org.accordcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OrderOfArrivalTest {

    private static final Model TRAINED = train();

    /** Tight groups of more than {@link Blocking#TIGHT_MOST} arise: all live in one town and share few names. */
    private static Profile drawn(Random random, boolean crowded) {
        var given = List.of("Anna", "Ana", "Jan", "Li", "Peter", "Pete", "玫").get(random.nextInt(7));
        var family = List.of("Keller", "Kellr", "Frei", "Weber", "林", "Lin").get(random.nextInt(crowded ? 2 : 6));
        var values = new ArrayList<>(List.of("given", given, "family", family, "city", "Bern"));
        if (random.nextInt(3) > 0) {
            values.addAll(List.of("phone", "044 668 18 0" + random.nextInt(8)));
        }
        if (random.nextInt(3) > 0) {
            values.addAll(List.of("born", "19" + (60 + random.nextInt(9)) + "-0" + (1 + random.nextInt(9)) + "-11"));
        }
        if (random.nextInt(3) == 0) {
            values.addAll(List.of("email", given.charAt(0) + "." + family + random.nextInt(9) + "@post.example"));
        }
        return Cast.person(values.toArray(String[]::new));
    }

    /** One of very many who may be the same, and of whom no two are surely the same. */
    private static Profile namesake(Random random) {
        return Cast.person(
                "given",
                random.nextBoolean() ? "Anna" : "Jan",
                "family",
                "Keller",
                "phone",
                "0" + (200_000_000 + random.nextInt(700_000_000)));
    }

    private static Model train() {
        var resolver = new Resolver<Integer>(Settings.standard());
        var random = new Random(5);
        for (int i = 0; i < 400; i++) {
            resolver.put(i, drawn(random, false));
        }
        return resolver.train();
    }

    @Property(tries = 25)
    void anyOrderOfPutsAndRemovalsGivesTheBatchAnswer(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 260) int size) {
        var random = new Random(seed);
        boolean crowded = random.nextBoolean();
        var profiles = new ArrayList<Profile>();
        for (int key = 0; key < size; key++) {
            profiles.add(drawn(random, crowded));
        }
        var batch = new Resolver<Integer>(new Settings(TRAINED));
        for (int key = 0; key < size; key++) {
            batch.put(key, profiles.get(key));
        }
        var expected = new HashSet<>(batch.settle().clusters());

        var stream = new Resolver<Integer>(new Settings(TRAINED));
        var seen = new HashMap<Integer, Set<Integer>>();
        var keys = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(keys, random);
        for (int key : keys) {
            if (random.nextInt(4) == 0) {
                stream.put(random.nextInt(size + 40), drawn(random, crowded));
            }
            stream.put(key, profiles.get(key));
            if (random.nextInt(3) == 0) {
                follow(seen, stream.settle());
            }
        }
        Collections.shuffle(keys, random);
        for (int extra = size; extra < size + 40; extra++) {
            stream.remove(extra);
        }
        keys.forEach(key -> stream.put(key, profiles.get(key)));
        follow(seen, stream.settle());

        assertThat(clusters(stream, keys)).isEqualTo(expected);
        assertThat(new HashSet<>(seen.values())).as("what the settlements told").isEqualTo(expected);
    }

    @Property(tries = 25)
    void thePossiblePairsToldAreThoseOfTheBatchWhenACrowdComesAndWhenItHasGone(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 60) int size) {
        var random = new Random(seed);
        // Of the documented model, whose loose groups are full soon.
        var stream = new Resolver<Integer>(Settings.standard());
        var told = new HashSet<Set<Integer>>();
        var alone = new HashMap<Integer, Profile>();
        for (int key = 0; key < size; key++) {
            alone.put(key, random.nextBoolean() ? namesake(random) : drawn(random, true));
        }
        alone.forEach(stream::put);
        hear(told, stream.settle());
        var crowded = new HashMap<>(alone);
        for (int key = size; key < size + 200; key++) {
            crowded.put(key, namesake(random));
            stream.put(key, crowded.get(key));
            if (random.nextInt(50) == 0) {
                hear(told, stream.settle());
            }
        }
        hear(told, stream.settle());

        assertThat(told).as("when the crowd has come").isEqualTo(possible(crowded));

        for (int key = size; key < size + 200; key++) {
            stream.remove(key);
        }
        hear(told, stream.settle());

        assertThat(told).as("when the crowd has gone").isEqualTo(possible(alone));
    }

    private static Set<Set<Integer>> possible(Map<Integer, Profile> profiles) {
        var batch = new Resolver<Integer>(Settings.standard());
        profiles.forEach(batch::put);
        var possible = new HashSet<Set<Integer>>();
        hear(possible, batch.settle());
        return possible;
    }

    /** Replaces the possible pairs of every cluster told, and forgets those of records that are gone. */
    private static void hear(Set<Set<Integer>> told, Settlement<Integer> settlement) {
        told.removeIf(pair -> pair.stream().anyMatch(settlement.gone()::contains));
        settlement
                .clusters()
                .forEach(cluster -> told.removeIf(pair -> pair.stream().anyMatch(cluster::contains)));
        settlement.possible().forEach(pair -> told.add(Set.of(pair.left(), pair.right())));
    }

    private static Set<Set<Integer>> clusters(Resolver<Integer> resolver, List<Integer> keys) {
        var clusters = new HashSet<Set<Integer>>();
        keys.forEach(key -> clusters.add(resolver.clusterOf(key).orElseThrow()));
        return clusters;
    }

    private static void follow(Map<Integer, Set<Integer>> seen, Settlement<Integer> settlement) {
        settlement.gone().forEach(seen::remove);
        settlement.clusters().forEach(cluster -> cluster.forEach(key -> seen.put(key, cluster)));
    }
}
