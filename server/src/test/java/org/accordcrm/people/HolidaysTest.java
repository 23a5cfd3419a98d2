package org.accordcrm.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.accordcrm.people.Holidays.Coverage;
import org.accordcrm.people.SpecialDay.Holiday;
import org.accordcrm.people.SpecialDay.MakeUpDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "DE, 2026-05-01, Labour day, 劳动节",
        "DE, 2026-10-03, German Unity Day, 德国统一日",
        "DE-BY, 2026-06-04, Corpus Christi, 基督圣体节",
        "CH, 2026-08-01, National Day, 国庆日",
        "CH-ZH, 2026-04-06, Easter Monday, 复活节星期一",
        "GB-ENG, 2026-08-31, Summer Bank Holiday, 夏季公共假日",
        "US, 2026-11-26, Thanksgiving Day, 感恩节",
        "CN, 2026-02-16, Spring Festival, 春节"
    })
    void aCountryAndItsPartsHaveHolidaysOfTheirOwn(String region, LocalDate day, String en, String zh) {
        assertThat(Holidays.on(region, day)).contains(new Holiday(en, zh));
        assertThat(Holidays.in(region, 2026).coverage()).isEqualTo(Coverage.COMPLETE);
    }

    @Test
    void aHolidayOnAWeekendIsKeptOnThatDayAndBesideItAlsoInTheYearBefore() {
        var independence = new Holiday("Independence Day", "独立日");
        assertThat(Holidays.on("US", LocalDate.of(2026, 7, 3))).contains(independence);
        assertThat(Holidays.on("US", LocalDate.of(2026, 7, 4))).contains(independence);
        assertThat(Holidays.on("US", LocalDate.of(2027, 12, 31))).contains(new Holiday("New Year's Day", "元旦"));
        assertThat(Holidays.on("US", LocalDate.of(2028, 1, 1))).contains(new Holiday("New Year's Day", "元旦"));
    }

    @Test
    void namesAreEnglishWhateverTheMachineSpeaks() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Holidays.on("DE", LocalDate.of(2031, 1, 1))).contains(new Holiday("New Year's Day", "元旦"));
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void chinaWorksOnWeekendsForItsLongHolidays() {
        assertThat(Holidays.on("CN", LocalDate.of(2026, 2, 14)))
                .contains(new MakeUpDay("Make-up day for Spring Festival", "春节调休上班"));
        assertThat(Holidays.on("CN", LocalDate.of(2025, 10, 8)))
                .contains(new Holiday("National Day and Mid-Autumn Festival", "国庆节、中秋节"));
        assertThat(Holidays.on("CN", LocalDate.of(2024, 2, 9))).isEmpty();
        assertThat(Holidays.in("CN", 2026).days().values())
                .filteredOn(MakeUpDay.class::isInstance)
                .hasSize(6);
    }

    /** Else a slip of the pen would close a usual Saturday or open a Monday. */
    @Test
    void chinaMakesUpForHolidaysOnWeekendsOnly() {
        for (var year = 2024; year <= 2026; year++) {
            assertThat(Holidays.in("CN", year).days())
                    .hasSizeGreaterThan(28)
                    .allSatisfy((day, special) -> assertThat(special instanceof Holiday
                                    || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
                            .isTrue());
        }
    }

    @Test
    void ofAChineseYearThatIsNotPublishedOnlyTheLegalDaysAreKnown() {
        var year = Holidays.in("CN", 2027);
        assertThat(year.coverage()).isEqualTo(Coverage.LEGAL_DAYS_ONLY);
        assertThat(year.days().keySet())
                .containsExactly(
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 2, 5),
                        LocalDate.of(2027, 2, 6),
                        LocalDate.of(2027, 2, 7),
                        LocalDate.of(2027, 2, 8),
                        LocalDate.of(2027, 4, 5),
                        LocalDate.of(2027, 5, 1),
                        LocalDate.of(2027, 5, 2),
                        LocalDate.of(2027, 6, 9),
                        LocalDate.of(2027, 9, 15),
                        LocalDate.of(2027, 10, 1),
                        LocalDate.of(2027, 10, 2),
                        LocalDate.of(2027, 10, 3));
    }

    @Test
    void whereNothingIsKnownThatIsSaid() {
        assertThat(Holidays.in("KR", 2026)).isEqualTo(Holidays.in("KR", 2025));
        assertThat(Holidays.in("KR", 2026).coverage()).isEqualTo(Coverage.UNKNOWN);
        assertThat(Holidays.in("CN", 2031).coverage()).isEqualTo(Coverage.UNKNOWN);
        assertThat(Holidays.in("DE", 9999).coverage()).isEqualTo(Coverage.UNKNOWN);
    }

    @Test
    void aRegionIsACountryOrAPartThatHasHolidaysOfItsOwn() {
        assertThat(Stream.of("DE", "KR", "CN", "DE-BY", "CH-ZH", "GB-ENG", "US-CA", "FR-75C"))
                .allMatch(Holidays::isRegion);
        assertThat(Stream.of("XX", "de", "DE-by", "DE-XX", "CN-JS", "KR-11", "DE-", "-DE", "", "DE-BY-AG"))
                .noneMatch(Holidays::isRegion);
    }

    @Test
    void theVersionIsThatOfTheRegion() {
        assertThat(Holidays.version("DE")).isNotEqualTo(Holidays.version("DE-BY"));
        assertThat(Holidays.version("CN")).contains("2024-02-18").contains("2030-10-03");
    }
}
