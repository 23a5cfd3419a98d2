package org.accordcrm.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Weeks of any shape, in zones whose clocks change at night, at midnight and by half an hour, around those changes. */
class HoursPropertyTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    @Property
    void betweenTellsWhatPlusAdded(
            @ForAll("hours") Hours hours, @ForAll("moments") Instant start, @ForAll("times") Duration time) {
        assertThat(hours.between(start, hours.plus(start, time))).isEqualTo(time);
    }

    @Property
    void plusNeverComesLaterThanTheMomentThatWasMeasuredAndMeetsItWhileItIsOpen(
            @ForAll("hours") Hours hours, @ForAll("moments") Instant one, @ForAll("moments") Instant other) {
        var start = one.isBefore(other) ? one : other;
        var end = one.isBefore(other) ? other : one;

        var again = hours.plus(start, hours.between(start, end));

        assertThat(again).isBeforeOrEqualTo(end);
        if (hours.isOpen(end) && hours.isOpen(end.minusNanos(1)) && start.isBefore(end)) {
            assertThat(again).isEqualTo(end);
        }
    }

    @Property
    void laterStartsAndLongerTimesNeverEndEarlier(
            @ForAll("hours") Hours hours,
            @ForAll("moments") Instant start,
            @ForAll("times") Duration time,
            @ForAll("times") Duration more) {
        var end = hours.plus(start, time);

        assertThat(hours.plus(start.plus(more), time)).isAfterOrEqualTo(end);
        assertThat(hours.plus(start, time.plus(more))).isAfterOrEqualTo(end);
        assertThat(hours.plus(end, more)).isEqualTo(hours.plus(start, time.plus(more)));
    }

    @Property
    void betweenIsAdditiveInAnyOrder(
            @ForAll("hours") Hours hours,
            @ForAll("moments") Instant a,
            @ForAll("moments") Instant b,
            @ForAll("moments") Instant c) {
        assertThat(hours.between(a, b).plus(hours.between(b, c))).isEqualTo(hours.between(a, c));
        assertThat(hours.between(a, b).abs())
                .isLessThanOrEqualTo(Duration.between(a, b).abs());
    }

    @Property
    void itIsOpenWhenItOpensNextAndClosedUntilThen(@ForAll("hours") Hours hours, @ForAll("moments") Instant moment) {
        var opening = hours.opensNext(moment);

        assertThat(hours.isOpen(opening)).isTrue();
        assertThat(hours.between(moment, opening)).isEqualTo(Duration.ZERO);
        assertThat(hours.closedBecause(moment).isEmpty()).isEqualTo(hours.isOpen(moment));
        assertThat(hours.isOpen(moment)).isEqualTo(opening.equals(moment));
    }

    @Property
    void eachBusinessDayComesAfterTheOneBefore(@ForAll("hours") Hours hours, @ForAll("moments") Instant moment) {
        assertThat(hours.plusDays(moment, 1)).isAfter(hours.plusDays(moment, 0));
        assertThat(hours.plusDays(moment, 4)).isAfter(hours.plusDays(moment, 3));
    }

    @Provide
    Arbitrary<Hours> hours() {
        return Combinators.combine(week(), zones(), calendars()).as(Hours::of);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(0, Duration.ofDays(400).toMinutes())
                .map(minutes -> FROM.plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<Duration> times() {
        return Arbitraries.longs().between(0, 6_000).map(Duration::ofMinutes);
    }

    /** At least one stretch; a day's boundaries are quarters of an hour, taken in pairs. */
    private static Arbitrary<List<OpenHours>> week() {
        return day().list().ofSize(7).map(days -> {
            var week = new ArrayList<OpenHours>();
            for (var day : DayOfWeek.values()) {
                var quarters = days.get(day.ordinal());
                for (var pair = 0; pair + 1 < quarters.size(); pair += 2) {
                    week.add(new OpenHours(day, time(quarters.get(pair)), time(quarters.get(pair + 1))));
                }
            }
            return week.isEmpty() ? List.of(new OpenHours(DayOfWeek.SUNDAY, time(0), time(96))) : week;
        });
    }

    private static Arbitrary<List<Integer>> day() {
        return Arbitraries.integers()
                .between(0, 96)
                .set()
                .ofMaxSize(6)
                .map(quarters -> List.copyOf(new TreeSet<>(quarters)));
    }

    private static LocalTime time(int quarter) {
        return LocalTime.ofSecondOfDay(quarter % 96 * 900L);
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Zurich", "Asia/Shanghai", "America/Santiago", "Australia/Lord_Howe", "America/Nuuk")
                .map(ZoneId::of);
    }

    private static Arbitrary<WorkCalendar> calendars() {
        return Arbitraries.integers().between(0, 420).set().ofMaxSize(40).map(days -> {
            var special = new HashMap<LocalDate, SpecialDay>();
            days.forEach(day -> special.put(
                    LocalDate.of(2026, 1, 1).plusDays(day),
                    day % 2 == 0 ? new SpecialDay.DayOff("Off") : new SpecialDay.MakeUpDay("On", "上班")));
            return WorkCalendar.of(special);
        });
    }
}
