package org.accordcrm.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The business time of one department: its week, its zone and its special days. Immutable. Spans are half open, on
 * instants, so a desk that never closes has a day of 23 hours in spring and one of 25 in autumn. A time of day that the
 * clock skips is the moment of the change, one that it shows twice is the first of the two.
 */
public final class Hours {

    /** How far a moment is looked for: ten years. */
    private static final int SEARCH_DAYS_MAX = 3_653;

    private final List<OpenHours> week;
    private final ZoneId zone;
    private final WorkCalendar calendar;
    private final String version;

    private Hours(List<OpenHours> week, ZoneId zone, WorkCalendar calendar) {
        this.week = week;
        this.zone = zone;
        this.calendar = calendar;
        this.version = hash(week + " " + zone + " " + calendar.version());
    }

    /** Open without a break: half open, on instants. */
    public record Span(Instant from, Instant to) {}

    /** @throws IllegalArgumentException if hours of the week overlap */
    public static Hours of(List<OpenHours> week, ZoneId zone, WorkCalendar calendar) {
        var sorted = week.stream()
                .sorted(Comparator.comparing(OpenHours::day).thenComparing(OpenHours::from))
                .toList();
        for (var next = 1; next < sorted.size(); next++) {
            if (sorted.get(next - 1).overlap(sorted.get(next))) {
                throw new IllegalArgumentException(
                        "The hours (%s) and (%s) overlap.".formatted(sorted.get(next - 1), sorted.get(next)));
            }
        }
        return new Hours(sorted, zone, calendar);
    }

    /**
     * The first moment by which that much business time has passed since the start; the start itself after none.
     *
     * @param time not negative
     * @throws Problem.Rule if so much does not pass within ten years
     */
    public Instant plus(Instant start, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("The time (%s) must not be negative.".formatted(time));
        }
        if (time.isZero()) {
            return start;
        }
        var left = time;
        var first = dayBefore(start);
        for (var ahead = 0; isSearched(ahead); ahead++) {
            for (var span : spans(first.plusDays(ahead))) {
                var from = later(span.from(), start);
                var open = Duration.between(from, span.to());
                if (open.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                if (open.isPositive()) {
                    left = left.minus(open);
                }
            }
        }
        throw neverOpen(start);
    }

    /** The business time that passes from one moment to the other; negative if they stand the other way round. */
    public Duration between(Instant start, Instant end) {
        if (end.isBefore(start)) {
            return between(end, start).negated();
        }
        return spans(start, end).stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The open parts of the time from one moment to the other, oldest first; none if they stand the other way round. */
    public List<Span> spans(Instant start, Instant end) {
        var open = new ArrayList<Span>();
        var last = LocalDate.ofInstant(end, zone).plusDays(1);
        for (var day = dayBefore(start); !day.isAfter(last); day = day.plusDays(1)) {
            for (var span : spans(day)) {
                var part = new Span(later(span.from(), start), earlier(span.to(), end));
                if (part.from().isBefore(part.to())) {
                    open.add(part);
                }
            }
        }
        return open;
    }

    /**
     * The same time of day so many business days later: days that have any hours. What starts while it is closed starts
     * when it opens next.
     *
     * @param days not negative; with 0 it is when it opens next
     * @throws Problem.Rule if there are not so many within ten years
     */
    public Instant plusDays(Instant start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("The days (%d) must not be negative.".formatted(days));
        }
        var opening = opensNext(start);
        if (days == 0) {
            return opening;
        }
        var local = opening.atZone(zone);
        var left = days;
        for (var ahead = 1; isSearched(ahead); ahead++) {
            var day = local.toLocalDate().plusDays(ahead);
            if (!hours(day).isEmpty() && --left == 0) {
                return instant(day, local.toLocalTime());
            }
        }
        throw neverOpen(start);
    }

    public boolean isOpen(Instant moment) {
        return nextOpen(moment, 3).filter(moment::equals).isPresent();
    }

    /**
     * The first open moment that is not before this one: itself while it is open.
     *
     * @throws Problem.Rule if there is none within ten years
     */
    public Instant opensNext(Instant moment) {
        return nextOpen(moment, SEARCH_DAYS_MAX).orElseThrow(() -> neverOpen(moment));
    }

    /** Absent while it is open. */
    public Optional<Closed> closedBecause(Instant moment) {
        if (isOpen(moment)) {
            return Optional.empty();
        }
        return Optional.of(calendar.on(LocalDate.ofInstant(moment, zone))
                .<Closed>map(special -> switch (special) {
                    case SpecialDay.Holiday holiday -> holiday;
                    case SpecialDay.DayOff off -> off;
                    case SpecialDay.MakeUpDay _ -> new Closed.OutsideHours();
                })
                .orElseGet(Closed.OutsideHours::new));
    }

    public ZoneId zone() {
        return zone;
    }

    /**
     * Of 16 letters; another as soon as the week, the zone or a special day is, so whoever stores a moment that was computed
     * can say from what. Releases of the time zone database are not in it.
     */
    public String version() {
        return version;
    }

    private Optional<Instant> nextOpen(Instant moment, int days) {
        var first = dayBefore(moment);
        for (var ahead = 0; ahead < days && isSearched(ahead); ahead++) {
            for (var span : spans(first.plusDays(ahead))) {
                var from = later(span.from(), moment);
                if (from.isBefore(span.to())) {
                    return Optional.of(from);
                }
            }
        }
        return Optional.empty();
    }

    /** Without any hours in the week no search is begun. */
    private boolean isSearched(int ahead) {
        return !week.isEmpty() && ahead < SEARCH_DAYS_MAX;
    }

    /** Where the clock went back over midnight, a moment of this day may belong to the stretches of the one before. */
    private LocalDate dayBefore(Instant moment) {
        return LocalDate.ofInstant(moment, zone).minusDays(1);
    }

    private List<Span> spans(LocalDate day) {
        var spans = new ArrayList<Span>();
        for (var open : hours(day)) {
            var end = open.untilMidnight() ? instant(day.plusDays(1), LocalTime.MIDNIGHT) : instant(day, open.to());
            spans.add(new Span(instant(day, open.from()), end));
        }
        return spans;
    }

    private List<OpenHours> hours(LocalDate day) {
        return calendar.on(day)
                .map(special -> switch (special) {
                    case SpecialDay.Holiday _, SpecialDay.DayOff _ -> List.<OpenHours>of();
                    case SpecialDay.MakeUpDay _ -> madeUp(day.getDayOfWeek());
                })
                .orElseGet(() -> usual(day.getDayOfWeek()));
    }

    private List<OpenHours> madeUp(DayOfWeek day) {
        for (var back = 0; back < 7; back++) {
            var hours = usual(day.minus(back));
            if (!hours.isEmpty()) {
                return hours;
            }
        }
        return List.of();
    }

    private List<OpenHours> usual(DayOfWeek day) {
        return week.stream().filter(open -> open.day() == day).toList();
    }

    private Instant instant(LocalDate day, LocalTime time) {
        var local = day.atTime(time);
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Problem.Rule neverOpen(Instant start) {
        return new Problem.Rule(
                "hours-never-open",
                "There are not enough open hours within ten years of %s. Maybe give the department its hours."
                        .formatted(start),
                Map.of("from", start.toString()));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hours hours && version.equals(hours.version);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }

    @Override
    public String toString() {
        return "%s in %s (%s)".formatted(week, zone, version);
    }
}
