package org.accordcrm.customers.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What sales, service and finance say about one customer. Sales owns the tier. */
class SurvivorshipTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final UUID CRM = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID LEDGER = UUID.fromString("01900000-0000-7000-8000-000000000002");

    @Test
    void whatIsPinnedStandsAgainstTheOwner() {
        var golden = survive(
                Survival.BEST, List.of(claim("sales", 1, "A", JUNE, "gold")), new Pin("tier", "silver", CRM, MARCH));

        assertThat(golden.best()).isEqualTo("silver");
        assertThat(rule(golden)).isEqualTo(Rule.PINNED);
        assertThat(golden.inConflict()).isTrue();
    }

    @Test
    void theOwnersValueBeatsANewerOneOfAHigherSource() {
        var golden = survive(
                Survival.BEST,
                List.of(claim("finance", 1, "A", JUNE, "gold"), claim("sales", 9, "B", MARCH, "silver")));

        assertThat(golden.best()).isEqualTo("silver");
        assertThat(rule(golden)).isEqualTo(Rule.OWNER);
    }

    @Test
    void theOwnersInvalidValueLosesToAnyValidOne() {
        var golden = survive(
                Survival.BEST, List.of(invalid("sales", 1, "A", "??"), claim("finance", 9, "B", MARCH, "silver")));

        assertThat(golden.best()).isEqualTo("silver");
        assertThat(rule(golden)).isEqualTo(Rule.VALID);
        assertThat(golden.inConflict())
                .as("an invalid value contradicts nobody")
                .isFalse();
    }

    @Test
    void theSourceThatRanksHigherCountsBeforeTheNewerRecord() {
        var golden = survive(
                Survival.BEST,
                List.of(claim("finance", 1, "A", MARCH, "gold"), claim("service", 2, "B", JUNE, "silver")));

        assertThat(golden.best()).isEqualTo("gold");
        assertThat(rule(golden)).isEqualTo(Rule.RANK);
    }

    @Test
    void amongEqualSourcesTheNewerRecordCounts() {
        var golden = survive(
                Survival.BEST,
                List.of(claim("finance", 1, "A", MARCH, "gold"), claim("service", 1, "B", JUNE, "silver")));

        assertThat(golden.best()).isEqualTo("silver");
        assertThat(rule(golden)).isEqualTo(Rule.NEWER);
    }

    @Test
    void whenNothingElseTellsThemApartTheFirstKeyCounts() {
        var golden = survive(
                Survival.BEST,
                List.of(claim("finance", 1, "B", JUNE, "gold"), claim("service", 1, "A", JUNE, "silver")));

        assertThat(golden.best()).isEqualTo("silver");
        assertThat(rule(golden)).isEqualTo(Rule.KEY);
    }

    @Test
    void theSameWordInAnotherWidthAndCaseIsNoConflict() {
        var golden = survive(
                Survival.BEST,
                List.of(claim("finance", 1, "A", JUNE, "ＧＯＬＤ  plus"), claim("service", 1, "B", JUNE, "Gold plus")));

        assertThat(golden.inConflict()).isFalse();
        assertThat(rule(golden)).isEqualTo(Rule.AGREED);
    }

    @Test
    void aNameIsKnownOncePerScript() {
        var golden = survive(
                Survival.PER_SCRIPT,
                List.of(
                        claim("sales", 1, "A", MARCH, "Suzhou Meridian Optics"),
                        claim("finance", 1, "B", JUNE, "苏州子午光学有限公司"),
                        claim("service", 1, "C", JUNE, "苏州子午光学")));

        assertThat(golden.values())
                .extracting(GoldenField.GoldenValue::value)
                .containsExactly("Suzhou Meridian Optics", "苏州子午光学有限公司");
    }

    @Test
    void everyPhoneIsKeptOnce() {
        var golden = survive(
                Survival.EACH,
                List.of(
                        claim("finance", 1, "A", JUNE, "+865124107"),
                        claim("service", 2, "B", JUNE, "+865124170"),
                        claim("marketing", 3, "C", JUNE, "+865124107")));

        assertThat(golden.values())
                .extracting(GoldenField.GoldenValue::value)
                .containsExactly("+865124107", "+865124170");
        assertThat(rule(golden)).isEqualTo(Rule.AGREED);
    }

    @Test
    void oneNoIsANoAndBringsItsProof() {
        var no = Map.of("granted", false, "proof", "letter of 1 March");
        var golden = survive(
                Survival.MOST_RESTRICTIVE,
                List.of(
                        claim("sales", 1, "A", JUNE, Map.of("granted", true, "proof", "form")),
                        claim("service", 9, "B", MARCH, no)));

        assertThat(golden.best()).isEqualTo(no);
        assertThat(rule(golden)).isEqualTo(Rule.RESTRICTIVE);
        assertThat(golden.inConflict()).isTrue();
    }

    private static GoldenField survive(Survival survival, List<Claim> claims, Pin... pins) {
        var rules = Map.of("tier", new FieldRule("tier", survival, "sales"));
        var golden = Survivorship.survive(Map.of("tier", claims), rules, List.of(pins));
        return Objects.requireNonNull(golden.get("tier"));
    }

    private static Rule rule(GoldenField golden) {
        return golden.values().getFirst().rule();
    }

    private static Claim claim(String department, int rank, String key, Instant at, Object value) {
        return new Claim(recordOf(key), sourceOf(department), department, rank, key, at, value, true);
    }

    private static Claim invalid(String department, int rank, String key, Object value) {
        return new Claim(recordOf(key), sourceOf(department), department, rank, key, JUNE, value, false);
    }

    private static UUID sourceOf(String department) {
        return department.equals("finance") ? LEDGER : new UUID(CRM.getMostSignificantBits(), department.hashCode());
    }

    private static UUID recordOf(String key) {
        return new UUID(1, key.charAt(0));
    }
}
