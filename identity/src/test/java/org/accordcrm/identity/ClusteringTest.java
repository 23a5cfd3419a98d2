package org.accordcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusteringTest {

    private final Links links = new Links();

    @Test
    void aCrowdIsCutAtItsWeakLinksWithoutLookingAtAllItsPairs() {
        int pairs = 40_000;
        IntStream.range(0, pairs).forEach(i -> {
            links.add(2 * i, 2 * i + 1, 9);
            if (i > 0) {
                links.add(2 * i - 1, 2 * i, 1);
            }
        });
        var looks = new AtomicLong();
        var clustering = new Clustering(
                0,
                (left, right) -> {
                    looks.incrementAndGet();
                    return left / 2 == right / 2 ? 9 : -3;
                },
                links::of,
                (_, _) -> null);

        var pieces = clustering.cluster(IntStream.range(0, 2 * pairs).toArray());

        assertThat(pieces).hasSize(pairs).allSatisfy(piece -> assertThat(piece).hasSize(2));
        assertThat(looks.get()).isLessThan(2L * pairs);
    }

    @Test
    void inACrowdWhatPeopleSaidHoldsMostOfAll() {
        var resolver = new Resolver<Integer>(Settings.standard());
        int crowd = Clustering.MOST + 400;
        for (int key = 0; key < crowd; key++) {
            resolver.put(key, linkOfAChain(key));
        }
        resolver.settle();
        assertThat(together(resolver, 2, 500))
                .as("far apart in a chain, and nobody said anything")
                .isFalse();

        resolver.decide(2, 500, Verdict.SAME);
        resolver.decide(10, 11, Verdict.DIFFERENT);
        resolver.settle();

        assertThat(together(resolver, 2, 500)).isTrue();
        assertThat(together(resolver, 10, 11)).isFalse();
    }

    /** Shares an address with the one before and with the one after. */
    private static Profile linkOfAChain(int key) {
        return Cast.person(
                "given",
                "Anna",
                "family",
                "Keller",
                "email",
                "anna.keller%d@post.example".formatted(key),
                "email",
                "anna.keller%d@post.example".formatted(key + 1));
    }

    private static boolean together(Resolver<Integer> resolver, int left, int right) {
        return resolver.clusterOf(left).orElseThrow().contains(right);
    }
}
