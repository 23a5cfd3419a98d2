package org.accordcrm.sources.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.accordcrm.sources.Reason;
import org.jspecify.annotations.Nullable;

/** Reads dates as departments write them. Safe for concurrent use. */
final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?(?:[T ,]+(.*))?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/. ]+(\\d{1,2})[-/. ]+(\\d{4}|\\d{2})(?:[T ,]+(.*))?");
    private static final Pattern COMPACT = Pattern.compile("(19\\d{2}|20\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})[:时](\\d{2})(?:[:分](\\d{2})(?:\\.\\d+)?)?秒?\\s*(AM|PM|am|pm)?");
    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);

    /** What programs write where nobody entered a date. */
    private static final List<LocalDate> DEFAULTS =
            List.of(LocalDate.of(1900, 1, 1), LocalDate.of(1970, 1, 1), LocalDate.of(1899, 12, 30));

    private static final List<DateTimeFormatter> WORDED = List.of(
            worded("d[.][ ]['-']MMM[.][' ']['-']uuuu", Locale.ENGLISH),
            worded("d MMMM uuuu", Locale.ENGLISH),
            worded("MMMM d, uuuu", Locale.ENGLISH),
            worded("MMM d, uuuu", Locale.ENGLISH),
            worded("d. MMMM uuuu", Locale.GERMAN),
            worded("d. MMM uuuu", Locale.GERMAN));

    private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();

    private static DateTimeFormatter worded(String pattern, Locale locale) {
        return new java.time.format.DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * A date of the calendar, as ISO text.
     *
     * @param order {@code DMY}, {@code MDY}, {@code YMD}; absent, the day stands first unless it cannot be
     */
    Cleaned date(String text, @Nullable String format, @Nullable String order) {
        try {
            var moment = moment(text, format, order);
            if (moment == null) {
                return new Cleaned.Faulty(new Reason("date-unreadable", Map.of("value", text)));
            }
            var date = moment.toLocalDate();
            return DEFAULTS.contains(date) ? Cleaned.ABSENT : new Cleaned.Value(date.toString());
        } catch (DateTimeException impossible) {
            return new Cleaned.Faulty(new Reason("date-impossible", Map.of("value", text)));
        }
    }

    /** A moment, as ISO instant; a text without offset is in the zone. */
    Cleaned timestamp(String text, @Nullable String format, @Nullable String order, ZoneId zone) {
        try {
            var moment = instant(text, format, order, zone);
            return moment == null
                    ? new Cleaned.Faulty(new Reason("date-unreadable", Map.of("value", text)))
                    : new Cleaned.Value(moment.toString());
        } catch (DateTimeException impossible) {
            return new Cleaned.Faulty(new Reason("date-impossible", Map.of("value", text)));
        }
    }

    /** @throws DateTimeException if the calendar has no such date */
    @Nullable Instant instant(String text, @Nullable String format, @Nullable String order, ZoneId zone) {
        if (text.length() > 19 && text.charAt(10) == 'T') {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException local) {
                // Without an offset: read below.
            }
        }
        if (EPOCH.matcher(text).matches() && format == null) {
            var number = Long.parseLong(text);
            return text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        }
        var moment = moment(text, format, order);
        return moment == null ? null : moment.atZone(zone).toInstant();
    }

    private @Nullable LocalDateTime moment(String text, @Nullable String format, @Nullable String order) {
        if (format != null && !format.isBlank()) {
            return byFormat(text, format);
        }
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return at(iso.group(1), iso.group(2), iso.group(3), null);
        }
        var first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return at(first.group(1), first.group(2), first.group(3), first.group(4));
        }
        var last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            return yearLast(last, order);
        }
        var compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return at(compact.group(1), compact.group(2), compact.group(3), null);
        }
        if (SERIAL.matcher(text).matches()) {
            var days = Double.parseDouble(text);
            return days < 20_000 || days > 80_000
                    ? null
                    : SERIAL_START.plusDays((long) days).atStartOfDay().plusSeconds(Math.round((days % 1) * 86_400));
        }
        return worded(text);
    }

    private static @Nullable LocalDateTime yearLast(java.util.regex.Matcher match, @Nullable String order) {
        var one = Integer.parseInt(match.group(1));
        var two = Integer.parseInt(match.group(2));
        var third = match.group(3);
        if ("YMD".equals(order) && third.length() == 2) {
            return at("20" + (one < 10 ? "0" + one : one), match.group(2), third, match.group(4));
        }
        var monthFirst = "MDY".equals(order) || order == null && two > 12 && one <= 12;
        var number = Integer.parseInt(third);
        var year = third.length() == 4 ? number : number < 70 ? 2000 + number : 1900 + number;
        return at(
                Integer.toString(year),
                monthFirst ? match.group(1) : match.group(2),
                monthFirst ? match.group(2) : match.group(1),
                match.group(4));
    }

    private static @Nullable LocalDateTime at(String year, String month, String day, @Nullable String time) {
        var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        if (time == null || time.isBlank()) {
            return date.atStartOfDay();
        }
        var bare = time.strip().replaceFirst("\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})$", "");
        var match = TIME.matcher(bare);
        if (!match.matches()) {
            return null;
        }
        var hour = Integer.parseInt(match.group(1));
        var half = match.group(4);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        }
        var second = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        return date.atTime(LocalTime.of(hour, Integer.parseInt(match.group(2)), second));
    }

    private @Nullable LocalDateTime byFormat(String text, String pattern) {
        var formatter = formats.computeIfAbsent(pattern, Dates::formatter);
        try {
            var parsed = formatter.parse(text);
            var date = LocalDate.from(parsed);
            return parsed.isSupported(ChronoField.HOUR_OF_DAY)
                    ? date.atTime(LocalTime.from(parsed))
                    : date.atStartOfDay();
        } catch (DateTimeParseException wrong) {
            if (wrong.getCause() instanceof DateTimeException impossible) {
                throw impossible;
            }
            return null;
        }
    }

    /** @throws IllegalArgumentException if the pattern is none */
    static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static @Nullable LocalDateTime worded(String text) {
        for (var formatter : WORDED) {
            try {
                return LocalDate.parse(text, formatter).atStartOfDay();
            } catch (DateTimeParseException other) {
                if (other.getMessage() != null && other.getMessage().contains("Invalid date")) {
                    throw other;
                }
            }
        }
        return null;
    }
}
