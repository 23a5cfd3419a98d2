package org.accordcrm.people;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The public holidays of a region: a country of ISO 3166, or a part of it such as {@code CH-ZH}. Those of China are in
 * {@link ChinaHolidays}, all others are Jollyday's. Safe for concurrent use.
 */
final class Holidays {

    static final int YEAR_MIN = 1970;
    static final int YEAR_MAX = 2199;

    /** The years that a {@link #version} tells apart. */
    private static final int FINGERPRINT_FROM = 2020;

    private static final int FINGERPRINT_TO = 2039;

    private static final Map<RegionYear, Year> YEARS = new ConcurrentHashMap<>();
    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();
    private static final Set<String> SUPPORTED = HolidayManager.getSupportedCalendarCodes();
    private static final Properties CHINESE = chinese();

    private Holidays() {}

    /** How far the days of a year can be relied upon. */
    enum Coverage {
        COMPLETE,
        /** The days that the law names; the government has not yet told how days are exchanged around them. */
        LEGAL_DAYS_ONLY,
        /** No days are known. */
        UNKNOWN
    }

    private record RegionYear(String region, int year) {}

    record Year(Coverage coverage, SortedMap<LocalDate, SpecialDay> days) {

        static final Year UNKNOWN = new Year(Coverage.UNKNOWN, new TreeMap<>());

        Year {
            days = Collections.unmodifiableSortedMap(days);
        }
    }

    static Optional<SpecialDay> on(String region, LocalDate day) {
        return Optional.ofNullable(in(region, day.getYear()).days().get(day));
    }

    /** The days of a year; outside of 1970 to 2199 none are known. */
    static Year in(String region, int year) {
        if (year < YEAR_MIN || year > YEAR_MAX) {
            return Year.UNKNOWN;
        }
        return YEARS.computeIfAbsent(
                new RegionYear(region, year),
                _ -> country(region).equals("CN") ? ChinaHolidays.in(year) : byRule(region, year));
    }

    /** A text that is another as soon as a holiday of the years 2020 to 2039 is, by a new release of Accord or Jollyday. */
    static String version(String region) {
        return VERSIONS.computeIfAbsent(
                region,
                _ -> region
                        + IntStream.rangeClosed(FINGERPRINT_FROM, FINGERPRINT_TO)
                                .mapToObj(year -> in(region, year).days().toString())
                                .toList());
    }

    /** Whether it is a country, whose holidays may be unknown, or a part of one whose holidays are known. */
    static boolean isRegion(String region) {
        if (!Set.of(Locale.getISOCountries()).contains(country(region))) {
            return false;
        }
        return country(region).equals(region) || (isSupported(region) && hasPart(region));
    }

    /** Jollyday writes the parts of some countries in capitals, and finds them either way. */
    private static boolean hasPart(String region) {
        var parts = manager(region).getCalendarHierarchy().getChildren().keySet();
        return region.equals(region.toUpperCase(Locale.ROOT))
                && parts.stream().anyMatch(part(region)[0]::equalsIgnoreCase);
    }

    /** A holiday that falls on a weekend may be kept on a day nearby, also of the year next to it: then both count. */
    private static Year byRule(String region, int year) {
        if (!isSupported(region)) {
            return Year.UNKNOWN;
        }
        var manager = manager(region);
        var days = new TreeMap<LocalDate, SpecialDay>();
        IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(one -> manager.getHolidays(java.time.Year.of(one), HolidayType.PUBLIC_HOLIDAY, part(region)))
                .flatMap(Set::stream)
                .sorted()
                .forEach(holiday -> Stream.of(holiday.getActualDate(), holiday.getDate())
                        .filter(day -> day.getYear() == year)
                        .forEach(day -> days.putIfAbsent(day, named(holiday))));
        return new Year(Coverage.COMPLETE, days);
    }

    private static SpecialDay named(Holiday holiday) {
        // The root bundle is English; by Locale.ENGLISH the machine's own language would come first.
        var english = holiday.getDescription(Locale.ROOT);
        return new SpecialDay.Holiday(english, CHINESE.getProperty(holiday.getPropertiesKey(), english));
    }

    private static boolean isSupported(String region) {
        return SUPPORTED.contains(country(region));
    }

    private static HolidayManager manager(String region) {
        return HolidayManager.getInstance(
                ManagerParameters.create(country(region).toLowerCase(Locale.ROOT)));
    }

    private static String country(String region) {
        return region.replaceFirst("-.*", "");
    }

    /** As Jollyday wants it: the part of the country, if any. */
    private static String[] part(String region) {
        return region.contains("-")
                ? new String[] {region.replaceFirst("[^-]*-", "").toLowerCase(Locale.ROOT)}
                : new String[0];
    }

    private static Properties chinese() {
        var names = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Holidays.class.getResourceAsStream("/people/holidays.zh.properties")),
                StandardCharsets.UTF_8)) {
            names.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return names;
    }
}
