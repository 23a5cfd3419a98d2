package org.accordcrm.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accordcrm.people.SpecialDay.DayOff;
import org.accordcrm.people.SpecialDay.Holiday;
import org.accordcrm.people.SpecialDay.MakeUpDay;
import org.accordcrm.problem.Problem;
import org.junit.jupiter.api.Test;

/** Finance works in Zurich from 9 to 17 but on weekends, if nothing else is said; 6 March 2026 is a Friday. */
class HoursTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final WorkCalendar PLAIN = WorkCalendar.of(Map.of());
    private static final List<OpenHours> OFFICE = workdays("09:00", "17:00");
    private static final Hours FINANCE = Hours.of(OFFICE, ZURICH, PLAIN);
    private static final Hours ALWAYS = Hours.of(
            Stream.of(DayOfWeek.values())
                    .map(day -> open(day, "00:00", "00:00"))
                    .toList(),
            ZURICH,
            PLAIN);

    @Test
    void timeStandsStillOverTheWeekend() {
        assertThat(FINANCE.plus(at("2026-03-06T16:00"), hours(4))).isEqualTo(at("2026-03-09T12:00"));
        assertThat(FINANCE.between(at("2026-03-06T16:00"), at("2026-03-09T12:00")))
                .isEqualTo(hours(4));
        assertThat(FINANCE.between(at("2026-03-09T12:00"), at("2026-03-06T16:00")))
                .isEqualTo(hours(-4));
        assertThat(FINANCE.between(at("2026-03-06T17:00"), at("2026-03-09T09:00")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void whatComesBeforeOpeningOrAfterClosingWaitsForTheDoor() {
        var opening = at("2026-03-09T09:00");
        assertThat(FINANCE.plus(at("2026-03-09T07:00"), hours(1))).isEqualTo(opening.plus(hours(1)));
        assertThat(FINANCE.plus(at("2026-03-06T17:00"), hours(1))).isEqualTo(opening.plus(hours(1)));
        assertThat(FINANCE.plus(at("2026-03-07T12:00"), hours(1))).isEqualTo(opening.plus(hours(1)));
        assertThat(FINANCE.opensNext(at("2026-03-06T17:00"))).isEqualTo(opening);
        assertThat(FINANCE.opensNext(opening)).isEqualTo(opening);
        assertThat(FINANCE.opensNext(at("2026-03-09T10:30"))).isEqualTo(at("2026-03-09T10:30"));
    }

    @Test
    void aBoundaryBelongsToTheOpeningAndNotToTheClosing() {
        assertThat(FINANCE.isOpen(at("2026-03-09T09:00"))).isTrue();
        assertThat(FINANCE.isOpen(at("2026-03-09T09:00").minusNanos(1))).isFalse();
        assertThat(FINANCE.isOpen(at("2026-03-09T17:00"))).isFalse();
        assertThat(FINANCE.isOpen(at("2026-03-09T17:00").minusNanos(1))).isTrue();
        // The first moment by which the time has passed, not the next at which somebody is there.
        assertThat(FINANCE.plus(at("2026-03-06T16:00"), hours(1))).isEqualTo(at("2026-03-06T17:00"));
        assertThat(FINANCE.plus(at("2026-03-07T12:00"), Duration.ZERO)).isEqualTo(at("2026-03-07T12:00"));
    }

    @Test
    void aDayMayHaveSeveralHoursAndTheLastMayReachMidnight() {
        var service = Hours.of(
                List.of(
                        open(DayOfWeek.FRIDAY, "18:00", "00:00"),
                        open(DayOfWeek.FRIDAY, "08:00", "12:00"),
                        open(DayOfWeek.SATURDAY, "00:00", "02:00")),
                ZURICH,
                PLAIN);

        assertThat(service.plus(at("2026-03-06T11:00"), hours(2))).isEqualTo(at("2026-03-06T19:00"));
        assertThat(service.isOpen(at("2026-03-06T15:00"))).isFalse();
        assertThat(service.isOpen(at("2026-03-06T23:59"))).isTrue();
        assertThat(service.isOpen(at("2026-03-07T00:00"))).isTrue();
        assertThat(service.between(at("2026-03-06T00:00"), at("2026-03-08T00:00")))
                .isEqualTo(hours(12));
    }

    @Test
    void aDeskThatNeverClosesHasAShortDayInSpringAndALongOneInAutumn() {
        assertThat(ALWAYS.between(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(hours(23));
        assertThat(ALWAYS.between(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(hours(25));
        assertThat(ALWAYS.plus(at("2026-03-29T00:00"), hours(24))).isEqualTo(at("2026-03-30T01:00"));
    }

    @Test
    void aTimeThatTheClockSkipsIsTheMomentOfTheChange() {
        var night = Hours.of(List.of(open(DayOfWeek.SUNDAY, "02:30", "04:00")), ZURICH, PLAIN);
        var change = Instant.parse("2026-03-29T01:00:00Z");
        assertThat(night.opensNext(at("2026-03-29T00:00"))).isEqualTo(change);
        assertThat(night.between(change, at("2026-03-30T00:00"))).isEqualTo(hours(1));

        var skipped = Hours.of(List.of(open(DayOfWeek.SUNDAY, "02:10", "02:50")), ZURICH, PLAIN);
        assertThat(skipped.opensNext(at("2026-03-29T00:00"))).isEqualTo(at("2026-04-05T02:10"));
        assertThat(skipped.isOpen(change)).isFalse();
    }

    @Test
    void aTimeThatTheClockShowsTwiceIsTheFirstOfTheTwo() {
        var first = Instant.parse("2026-10-25T00:30:00Z");
        var until = Hours.of(List.of(open(DayOfWeek.SUNDAY, "00:00", "02:30")), ZURICH, PLAIN);
        var from = Hours.of(List.of(open(DayOfWeek.SUNDAY, "02:30", "04:00")), ZURICH, PLAIN);

        assertThat(until.isOpen(first.minusNanos(1))).isTrue();
        assertThat(until.isOpen(first)).isFalse();
        assertThat(until.isOpen(first.plus(hours(1)))).isFalse();
        assertThat(from.opensNext(at("2026-10-25T00:00"))).isEqualTo(first);
        assertThat(from.between(first, at("2026-10-26T00:00"))).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void aDayWhoseMidnightIsSkippedOrShownTwiceIsWhole() {
        var santiago = ZoneId.of("America/Santiago");
        var always = Hours.of(
                Stream.of(DayOfWeek.values())
                        .map(day -> open(day, "00:00", "00:00"))
                        .toList(),
                santiago,
                PLAIN);
        var spring = LocalDate.of(2026, 9, 6).atStartOfDay(santiago).toInstant();
        var autumn = LocalDate.of(2026, 4, 4).atStartOfDay(santiago).toInstant();

        assertThat(always.between(spring, spring.plus(hours(100)))).isEqualTo(hours(100));
        assertThat(always.between(autumn, autumn.plus(hours(100)))).isEqualTo(hours(100));
        assertThat(always.isOpen(autumn.plus(Duration.ofMinutes(24 * 60 + 30)))).isTrue();
    }

    @Test
    void businessDaysKeepTheTimeOfDayAndPassOverClosedOnes() {
        var easter = Hours.of(
                OFFICE,
                ZURICH,
                WorkCalendar.of(Map.of(
                        LocalDate.of(2026, 4, 3), new Holiday("Good Friday", "耶稣受难日"),
                        LocalDate.of(2026, 4, 6), new Holiday("Easter Monday", "复活节星期一"))));

        assertThat(easter.plusDays(at("2026-04-02T16:00"), 1)).isEqualTo(at("2026-04-07T16:00"));
        assertThat(FINANCE.plusDays(at("2026-03-27T16:00"), 1)).isEqualTo(at("2026-03-30T16:00"));
        assertThat(FINANCE.plusDays(at("2026-03-06T16:00"), 10)).isEqualTo(at("2026-03-20T16:00"));
        assertThat(FINANCE.plusDays(at("2026-03-07T12:00"), 1)).isEqualTo(at("2026-03-10T09:00"));
        assertThat(FINANCE.plusDays(at("2026-03-07T12:00"), 0)).isEqualTo(at("2026-03-09T09:00"));
    }

    @Test
    void whyItIsClosedIsTold() {
        var off = new DayOff("Works outing");
        var holiday = new Holiday("Labour Day", "劳动节");
        var hours = Hours.of(
                OFFICE,
                ZURICH,
                WorkCalendar.of(Map.of(LocalDate.of(2026, 3, 6), off, LocalDate.of(2026, 5, 1), holiday)));

        assertThat(hours.closedBecause(at("2026-03-06T10:00"))).contains(off);
        assertThat(hours.closedBecause(at("2026-05-01T10:00"))).contains(holiday);
        assertThat(hours.closedBecause(at("2026-03-05T18:00"))).contains(new Closed.OutsideHours());
        assertThat(hours.closedBecause(at("2026-03-05T10:00"))).isEmpty();
        assertThat(hours.opensNext(at("2026-05-01T10:00"))).isEqualTo(at("2026-05-04T09:00"));
    }

    @Test
    void aMakeUpDayIsWorkedAsItsWeekdayOrAsTheLastOneThatHasHours() {
        var sunday = LocalDate.of(2026, 1, 4);
        var make = WorkCalendar.of(Map.of(sunday, new MakeUpDay("Make-up day for New Year", "元旦调休上班")));
        var brief = Hours.of(
                Stream.concat(OFFICE.stream().limit(4), Stream.of(open(DayOfWeek.FRIDAY, "09:00", "12:00")))
                        .toList(),
                ZURICH,
                make);
        assertThat(brief.isOpen(at("2026-01-04T10:00"))).isTrue();
        assertThat(brief.isOpen(at("2026-01-04T13:00"))).isFalse();
        assertThat(brief.closedBecause(at("2026-01-04T13:00"))).contains(new Closed.OutsideHours());
        assertThat(brief.isOpen(at("2026-01-11T10:00"))).isFalse();

        var sundays = Hours.of(List.of(open(DayOfWeek.SUNDAY, "20:00", "22:00")), ZURICH, make);
        assertThat(sundays.opensNext(at("2026-01-04T10:00"))).isEqualTo(at("2026-01-04T20:00"));
    }

    @Test
    void hoursThatNeverOpenAreRefused() {
        var never = Hours.of(
                List.of(), ZURICH, WorkCalendar.of(Map.of(LocalDate.of(2026, 3, 6), new MakeUpDay("Fair", "展会"))));
        var now = at("2026-03-06T10:00");

        assertThat(never.isOpen(now)).isFalse();
        assertThat(never.plus(now, Duration.ZERO)).isEqualTo(now);
        assertThat(never.between(now, now.plus(hours(100)))).isEqualTo(Duration.ZERO);
        assertThat(Stream.<Runnable>of(
                        () -> never.plus(now, hours(1)),
                        () -> never.plusDays(now, 1),
                        () -> never.opensNext(now),
                        () -> FINANCE.plus(now, Duration.ofDays(10_000)),
                        () -> FINANCE.plusDays(now, 10_000)))
                .allSatisfy(ask -> assertThatThrownBy(ask::run)
                        .isInstanceOfSatisfying(
                                Problem.Rule.class,
                                refusal -> assertThat(refusal.code()).isEqualTo("hours-never-open")));
    }

    @Test
    void timeDoesNotRunBackwardsAndHoursDoNotOverlap() {
        assertThatThrownBy(() -> FINANCE.plus(at("2026-03-06T10:00"), hours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FINANCE.plusDays(at("2026-03-06T10:00"), -1))
                .isInstanceOf(IllegalArgumentException.class);
        var overlapping = List.of(open(DayOfWeek.FRIDAY, "20:00", "00:00"), open(DayOfWeek.FRIDAY, "22:00", "23:00"));
        assertThatThrownBy(() -> Hours.of(overlapping, ZURICH, PLAIN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theVersionFollowsAllThatAMomentDependsOn() {
        var turned = Hours.of(OFFICE.reversed(), ZURICH, PLAIN);
        assertThat(turned).isEqualTo(FINANCE).hasSameHashCodeAs(FINANCE);
        assertThat(FINANCE.version()).isEqualTo("386a434481032835").hasSize(16);

        var day = LocalDate.of(2026, 3, 6);
        assertThat(Stream.of(
                                FINANCE,
                                Hours.of(OFFICE.subList(1, 5), ZURICH, PLAIN),
                                Hours.of(OFFICE, ZoneId.of("Europe/Berlin"), PLAIN),
                                Hours.of(OFFICE, ZURICH, WorkCalendar.of(Map.of(day, new DayOff("A")))),
                                Hours.of(OFFICE, ZURICH, WorkCalendar.of(Map.of(day, new MakeUpDay("A", "A")))))
                        .map(Hours::version))
                .doesNotHaveDuplicates();
    }

    private static List<OpenHours> workdays(String from, String to) {
        return Stream.of(DayOfWeek.values())
                .limit(5)
                .map(day -> open(day, from, to))
                .toList();
    }

    private static OpenHours open(DayOfWeek day, String from, String to) {
        return new OpenHours(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Duration hours(long count) {
        return Duration.ofHours(count);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZURICH).toInstant();
    }
}
