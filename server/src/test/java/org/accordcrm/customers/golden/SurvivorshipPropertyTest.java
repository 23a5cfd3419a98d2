package org.accordcrm.customers.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Few departments, ranks, dates and values, so that every kind of tie happens often. */
class SurvivorshipPropertyTest {

    @Property
    void theOrderOfArrivalDoesNotMatter(
            @ForAll("claims") List<Claim> claims, @ForAll Survival survival, @ForAll Random random) {
        var shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);

        assertThat(survive(shuffled, survival)).isEqualTo(survive(claims, survival));
    }

    @Property
    void whatIsToldTwiceCountsOnce(@ForAll("claims") List<Claim> claims, @ForAll Survival survival) {
        var replayed = new ArrayList<>(claims);
        replayed.addAll(claims);

        assertThat(survive(replayed, survival)).isEqualTo(survive(claims, survival));
    }

    @Property
    void anInvalidValueNeverWinsWhereAValidOneIs(@ForAll("claims") List<Claim> claims) {
        var golden = only(survive(claims, Survival.BEST));

        assertThat(golden.values().getFirst().valid()).isEqualTo(claims.stream().anyMatch(Claim::valid));
    }

    @Property
    void eachValueThatIsClaimedIsKeptAndNoneIsInvented(@ForAll("claims") List<Claim> claims) {
        var golden = only(survive(claims, Survival.EACH));

        assertThat(golden.values().stream().map(value -> Values.canonical(value.value())))
                .containsExactlyInAnyOrderElementsOf(claims.stream()
                        .map(claim -> Values.canonical(claim.value()))
                        .distinct()
                        .toList());
    }

    @Property
    void oneRefusalIsEnough(@ForAll("claims") List<Claim> claims) {
        var golden = survive(claims, Survival.MOST_RESTRICTIVE);
        var answers = claims.stream()
                .filter(Claim::valid)
                .flatMap(claim -> Consent.of(claim.value()).stream())
                .toList();

        if (answers.isEmpty()) {
            assertThat(golden).isEmpty();
        } else {
            assertThat(Consent.of(only(golden).best())).contains(Collections.min(answers));
        }
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        var records = Arbitraries.integers().between(1, 6).map(number -> new UUID(7, number));
        var sources = Arbitraries.integers().between(1, 3).map(number -> new UUID(8, number));
        var departments = Arbitraries.of("sales", "service", "finance");
        var ranks = Arbitraries.integers().between(1, 2);
        var keys = Arbitraries.of("A", "B");
        var dates = Arbitraries.longs().between(0, 2).map(Instant::ofEpochSecond);
        Arbitrary<Object> values = Arbitraries.of("yes", "Yes", "no", "ＮＯ", "子午", "子午光学", true, false, 1, 1.0);
        var valid = Arbitraries.of(true, true, false);
        return Combinators.combine(records, sources, departments, ranks, keys, dates, values, valid)
                .as(Claim::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    private static Map<String, GoldenField> survive(List<Claim> claims, Survival survival) {
        return Survivorship.survive(
                Map.of("field", claims), Map.of("field", new FieldRule("field", survival, "sales")), List.of());
    }

    private static GoldenField only(Map<String, GoldenField> golden) {
        return golden.values().iterator().next();
    }
}
