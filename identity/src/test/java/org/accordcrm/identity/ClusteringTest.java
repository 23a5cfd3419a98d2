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
            resolver.put(
                    key,
                    Cast.person(
                            "given", "Anna", "family", "Keller", "email", "anna.keller" + key / 2 + "@post.example"));
        }
        resolver.decide(0, 1, Verdict.DIFFERENT);
        resolver.decide(2, 5, Verdict.SAME);

        resolver.settle();

        assertThat(resolver.clusterOf(0).orElseThrow()).doesNotContain(1);
        assertThat(resolver.clusterOf(2).orElseThrow()).contains(5);
    }
}
