package org.accordcrm.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.accordcrm.people.Holidays.Coverage;

/**
 * The public holidays of mainland China, which Jollyday does not have. Each autumn the State Council's General Office says
 * for the next year which days are off and which weekends are worked for them (国务院办公厅关于…年部分节假日安排的通知);
 * {@code people/china-holidays.csv} holds the years that it has told. Of the years after them, {@code china-legal-days.csv}
 * holds the days that the law names, as it stands since 2025: the lunar ones by the new moons at 120° east.
 *
 * @see <a href="http://www.xasb168.com/info/1001/1033.htm">The notice for 2024, of 25 October 2023, reprinted</a>
 * @see <a href="https://m.gmw.cn/2024-11/12/content_1303894933.htm">For 2025, of 12 November 2024</a>
 * @see <a href="https://politics.gmw.cn/2025-11/04/content_38391083.htm">For 2026, of 4 November 2025</a>
 */
final class ChinaHolidays {

    private static final Map<Integer, SortedMap<LocalDate, SpecialDay>> PUBLISHED = read("china-holidays.csv");
    private static final Map<Integer, SortedMap<LocalDate, SpecialDay>> LEGAL = read("china-legal-days.csv");

    private ChinaHolidays() {}

    static Holidays.Year in(int year) {
        var published = PUBLISHED.get(year);
        if (published != null) {
            return new Holidays.Year(Coverage.COMPLETE, published);
        }
        var legal = LEGAL.get(year);
        return legal == null ? Holidays.Year.UNKNOWN : new Holidays.Year(Coverage.LEGAL_DAYS_ONLY, legal);
    }

    private static Map<Integer, SortedMap<LocalDate, SpecialDay>> read(String file) {
        var years = new HashMap<Integer, SortedMap<LocalDate, SpecialDay>>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ChinaHolidays.class.getResourceAsStream("/people/" + file)),
                StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",")).forEach(line -> {
                var special = line[2].equals("open")
                        ? new SpecialDay.MakeUpDay("Make-up day for " + line[3], line[4] + "调休上班")
                        : new SpecialDay.Holiday(line[3], line[4]);
                LocalDate.parse(line[0])
                        .datesUntil(LocalDate.parse(line[1]).plusDays(1))
                        .forEach(day -> years.computeIfAbsent(day.getYear(), _ -> new TreeMap<>())
                                .putIfAbsent(day, special));
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return years;
    }
}
