package org.accordcrm.identity;

import static org.accordcrm.identity.Cast.organization;
import static org.accordcrm.identity.Cast.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ResolverTest {

    private final Resolver<String> resolver = new Resolver<>(Settings.standard());

    @Test
    void aFewRecordsOfOnePersonBecomeOneClusterWithoutTraining() {
        resolver.put(
                "sales",
                person("full", "Daniel Osei", "email", "daniel.osei@harbour.example", "phone", "044 668 18 00"));
        resolver.put("hub", person("full", "Dan Osei", "email", "daniel.osei@harbour.example"));
        resolver.put("desk", person("full", "Ines Keller", "email", "ines.keller@rheinfeld.example"));

        var settlement = resolver.settle();

        assertThat(settlement.clusters()).containsExactlyInAnyOrder(Set.of("sales", "hub"), Set.of("desk"));
    }

    @Test
    void aPersonAndAnOrganizationOfOneNameStayApart() {
        resolver.put(
                "person", person("full", "Henry Delgado", "email", "info@delgado.example", "phone", "044 668 18 00"));
        resolver.put(
                "company",
                organization("name", "Henry Delgado", "email", "info@delgado.example", "phone", "+41 44 668 18 00"));

        assertThat(resolver.settle().clusters()).containsExactlyInAnyOrder(Set.of("person"), Set.of("company"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolver.explain("person", "company"))
                .withMessageContaining("such never match");
    }

    @Test
    void aVerdictOutweighsTheEngineAndCanBeWithdrawn() {
        resolver.put("a", person("full", "Zhou Ting", "email", "zhou.ting@meridian.example"));
        resolver.put("b", person("full", "周婷", "email", "zhou.ting@meridian.example"));
        assertThat(resolver.settle().clusters()).containsExactly(Set.of("a", "b"));

        resolver.decide("a", "b", Verdict.DIFFERENT);
        assertThat(resolver.settle().clusters()).containsExactlyInAnyOrder(Set.of("a"), Set.of("b"));
        assertThat(resolver.explain("a", "b").verdict()).isEqualTo(Verdict.DIFFERENT);

        resolver.withdraw("a", "b");
        assertThat(resolver.settle().clusters()).containsExactly(Set.of("a", "b"));
    }

    @Test
    void peopleCanJoinWhatTheEngineWouldNot() {
        resolver.put("a", person("full", "Ines Keller"));
        resolver.put("b", person("full", "Ines Brandt"));
        assertThat(resolver.settle().clusters()).hasSize(2);

        resolver.decide("a", "b", Verdict.SAME);

        assertThat(resolver.settle().clusters()).containsExactly(Set.of("a", "b"));
    }

    @Test
    void aRareWordInTwoNamesIsForAPersonToLookAt() {
        resolver.put("a", organization("name", "Quellwerk Messtechnik"));
        resolver.put("b", organization("name", "Quellwerk Messtechnik Handel"));

        var settlement = resolver.settle();

        assertThat(settlement.clusters()).hasSize(2);
        assertThat(settlement.possible()).hasSize(1);
        var explanation = resolver.explain("a", "b");
        assertThat(explanation.fields().stream()
                                .mapToDouble(field -> field.bits())
                                .sum()
                        + explanation.prior())
                .isCloseTo(explanation.bits(), within(1e-6));
    }

    @Test
    void theSameNameIsEnoughWhereNothingElseIsKnown() {
        resolver.put("a", organization("name", "Quellwerk Messtechnik AG"));
        resolver.put("b", organization("name", "Quellwerk Messtechnik"));

        assertThat(resolver.settle().clusters()).containsExactly(Set.of("a", "b"));
    }

    @Test
    void aModelIsOutgrownByManyTimesItsRecords() {
        for (int i = 0; i < 100; i++) {
            resolver.put("a" + i, organization("name", "Company " + i, "email", "info@company%d.example".formatted(i)));
        }
        assertThat(resolver.hasOutgrownModel()).isTrue();
        resolver.train();
        for (int i = 0; i < 899; i++) {
            resolver.put("b" + i, organization("name", "Other " + i, "email", "info@other%d.example".formatted(i)));
        }
        assertThat(resolver.hasOutgrownModel()).isFalse();

        resolver.put("one more", organization("name", "One more"));

        assertThat(resolver.hasOutgrownModel()).isTrue();
    }

    @Test
    void aRemovedRecordLeavesItsClusterAndIsReportedGone() {
        resolver.put("a", person("full", "Ines Keller", "email", "ines.keller@rheinfeld.example"));
        resolver.put("b", person("full", "Ines Keller", "email", "ines.keller@rheinfeld.example"));
        resolver.settle();

        resolver.remove("b");
        var settlement = resolver.settle();

        assertThat(settlement.gone()).containsExactly("b");
        assertThat(settlement.clusters()).containsExactly(Set.of("a"));
        assertThat(resolver.clusterOf("b")).isEmpty();
    }

    @Test
    void nothingChangedMeansNothingToSettle() {
        resolver.put("a", person("full", "Ines Keller"));
        resolver.settle();

        var settlement = resolver.settle();

        assertThat(settlement.clusters()).isEmpty();
        assertThat(settlement.possible()).isEmpty();
    }

    @Test
    void anExplanationAddsUp() {
        resolver.put(
                "a",
                person(
                        "full",
                        "Daniel Osei",
                        "born",
                        "1984-05-06",
                        "email",
                        "d.osei@harbour.example",
                        "city",
                        "Zürich"));
        resolver.put(
                "b",
                person("full", "Dan Osei", "born", "1984-06-05", "email", "d.osei@harbour.example", "city", "Bern"));

        var explanation = resolver.explain("a", "b");

        double sum = explanation.fields().stream()
                .mapToDouble(Explanation.FieldEvidence::bits)
                .sum();
        assertThat(explanation.prior() + sum).isCloseTo(explanation.bits(), within(1e-6));
        assertThat(explanation.fields())
                .extracting(Explanation.FieldEvidence::field)
                .contains("given-name", "birth-date", "email");
        assertThat(explanation.decision()).isInstanceOf(Decision.Match.class);
    }

    /** A short value is no more alike to a long one from its own side. */
    @Test
    void theOrderOfTwoRecordsDoesNotMatter() {
        resolver.put("a", organization("name", "Quellwerk", "city", "Xian", "street", "Huayuan Road 66"));
        resolver.put("b", organization("name", "Quellwerk Handel", "city", "Xiamen", "street", "Xihu Road 197"));

        var forth = resolver.explain("a", "b");
        var back = resolver.explain("b", "a");

        assertThat(back.bits()).isEqualTo(forth.bits());
        assertThat(back.fields())
                .extracting(Explanation.FieldEvidence::level)
                .isEqualTo(forth.fields().stream()
                        .map(Explanation.FieldEvidence::level)
                        .toList());
    }
}
