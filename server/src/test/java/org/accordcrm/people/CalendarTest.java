package org.accordcrm.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.journal.Cursor;
import org.accordcrm.journal.Journal;
import org.accordcrm.people.BusinessHours.CalendarDay;
import org.accordcrm.people.BusinessHours.CalendarYear;
import org.accordcrm.people.BusinessHours.Origin;
import org.accordcrm.people.Holidays.Coverage;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServerTest
class CalendarTest {

    private final Journal journal;
    private final BusinessHours hours;
    private final Cast cast;
    private final RestTestClient administrator;
    private final RestTestClient ada;

    CalendarTest(RestTestClient http, Cast cast, Journal journal, BusinessHours hours) {
        this.journal = journal;
        this.hours = hours;
        this.cast = cast;
        this.administrator = cast.as(cast.adam(), http);
        this.ada = cast.as(cast.ada(), http);
    }

    @Test
    void aDepartmentKeepsTheHolidaysOfItsRegionOrOfTheCompanysCountry() {
        var suzhou = open("CN");

        assertThat(year(2026, suzhou)).satisfies(year -> {
            assertThat(year.region()).isEqualTo("CN");
            assertThat(year.coverage()).isEqualTo(Coverage.COMPLETE);
            assertThat(year.days())
                    .contains(
                            new CalendarDay(
                                    LocalDate.of(2026, 2, 16), DayKind.CLOSED, Origin.PUBLIC, "Spring Festival", "春节"),
                            new CalendarDay(
                                    LocalDate.of(2026, 2, 14),
                                    DayKind.OPEN,
                                    Origin.PUBLIC,
                                    "Make-up day for Spring Festival",
                                    "春节调休上班"));
        });
        assertThat(year(2027, suzhou).coverage()).isEqualTo(Coverage.LEGAL_DAYS_ONLY);
        assertThat(year(2026, open(null)).region()).isEqualTo("CH");
        assertThat(year(2026, null).days()).anyMatch(day -> day.nameEn().equals("Ascension Day"));
    }

    @Test
    void theHoursOfADepartmentFollowItsWeekItsZoneAndItsSpecialDays() {
        var suzhou = hours.of(open("CN"));
        var friday = Instant.parse("2026-02-13T08:00:00Z");

        // Friday at 16:00 in Suzhou; Saturday is worked for the Spring Festival, which then lasts until Monday the
        // 23rd.
        assertThat(suzhou.plus(friday, Duration.ofHours(4))).isEqualTo(Instant.parse("2026-02-14T04:00:00Z"));
        assertThat(suzhou.plus(friday, Duration.ofHours(10))).isEqualTo(Instant.parse("2026-02-24T02:00:00Z"));
        assertThat(suzhou.closedBecause(Instant.parse("2026-02-17T02:00:00Z")))
                .contains(new SpecialDay.Holiday("Spring Festival", "春节"));
        assertThat(suzhou.opensNext(Instant.parse("2026-02-23T20:00:00Z")))
                .isEqualTo(Instant.parse("2026-02-24T01:00:00Z"));
    }

    @Test
    void theDayOfADepartmentComesBeforeThatOfTheCompanyAndThatBeforeTheLaw() {
        var service = open("DE");
        var other = open("DE");
        var labour = LocalDate.of(2031, 5, 1);
        var noon = Instant.parse("2031-05-01T04:00:00Z");
        assertThat(hours.of(service).isOpen(noon)).isFalse();

        set(administrator, labour, null, "OPEN", "Stocktaking").expectStatus().isNoContent();
        assertThat(hours.of(service).isOpen(noon)).isTrue();
        assertThat(named(year(2031, null), labour)).isEqualTo("Stocktaking");

        set(administrator, labour, service, "CLOSED", "Works outing")
                .expectStatus()
                .isNoContent();
        assertThat(hours.of(service).closedBecause(noon)).contains(new SpecialDay.DayOff("Works outing"));
        assertThat(hours.of(other).isOpen(noon)).isTrue();
        assertThat(year(2031, service).days())
                .contains(new CalendarDay(labour, DayKind.CLOSED, Origin.DEPARTMENT, "Works outing", "Works outing"));
        assertThat(named(year(2031, other), labour)).isEqualTo("Stocktaking");

        clear(administrator, labour, service).expectStatus().isNoContent();
        clear(administrator, labour, null).expectStatus().isNoContent();
        assertThat(named(year(2031, service), labour)).isEqualTo("Labour day");
    }

    @Test
    void settingOrClearingTwiceIsToldOnce() {
        var department = open(null);
        var day = LocalDate.of(2032, 9, 14);
        var before = hours.of(department).version();

        set(administrator, day, department, "CLOSED", "Works outing");
        set(administrator, day, department, "CLOSED", "Works outing ")
                .expectStatus()
                .isNoContent();
        assertThat(kindsOf(day, department)).containsExactly("special-day.set.v1");
        assertThat(hours.of(department).version()).isNotEqualTo(before);

        set(administrator, day, department, "OPEN", "Works outing");
        clear(administrator, day, department);
        clear(administrator, day, department).expectStatus().isNoContent();
        assertThat(kindsOf(day, department))
                .containsExactly("special-day.set.v1", "special-day.set.v1", "special-day.cleared.v1");
        assertThat(hours.of(department).version()).isEqualTo(before);
    }

    @Test
    void onlyAnAdministratorSetsDaysAndEverybodySeesThem() {
        var department = open(null);
        var day = LocalDate.of(2033, 9, 14);

        assertThat(codeOf(set(ada, day, department, "CLOSED", "Ada's birthday")))
                .isEqualTo("administrator-needed");
        set(administrator, day, department, "CLOSED", "Works outing");
        assertThat(codeOf(clear(ada, day, department))).isEqualTo("administrator-needed");

        assertThat(named(year(2033, department), day)).isEqualTo("Works outing");
    }

    @Test
    void whatIsNoDayNoNameAndNoDepartmentIsRefused() {
        var day = LocalDate.of(2034, 9, 14);
        var nobody = new DepartmentId(UUID.randomUUID());

        assertThat(codeOf(set(administrator, day, null, "CLOSED", " "))).isEqualTo("field-unfit");
        assertThat(codeOf(set(administrator, day.withYear(3000), null, "CLOSED", "Far")))
                .isEqualTo("field-unfit");
        assertThat(codeOf(set(administrator, day, nobody, "CLOSED", "Gone"))).isEqualTo("department-absent");
        assertThat(codeOf(clear(administrator, day, nobody))).isEqualTo("department-absent");
        assertThat(codeOf(ada.get().uri("/api/calendar?year=1066").exchange())).isEqualTo("field-unfit");
        assertThat(codeOf(ada.get().uri("/api/calendar").exchange())).isEqualTo("request-unreadable");
        assertThat(codeOf(ada.get()
                        .uri("/api/calendar?year=2034&department=" + nobody)
                        .exchange()))
                .isEqualTo("department-absent");
        assertThat(codeOf(administrator.delete().uri("/api/calendar/14.9.2034").exchange()))
                .isEqualTo("request-unreadable");
        assertThat(named(year(2034, null), day)).isNull();
        assertThatThrownBy(() -> hours.of(nobody)).isInstanceOf(Problem.Absent.class);
    }

    @Test
    void aRegionThatIsNotKnownIsRefused() {
        assertThat(Stream.of("XX", "DE-XX", "CN-JS", "Bavaria").map(region -> codeOf(post(department(region)))))
                .containsOnly("field-unfit");
    }

    @Test
    void aDepartmentWithoutHoursNeverOpens() {
        var idle = department(null);
        idle.put("hours", List.of());
        var never = hours.of(answer(post(idle), Department.class).id());

        assertThatThrownBy(() -> never.opensNext(Instant.parse("2026-02-13T08:00:00Z")))
                .isInstanceOfSatisfying(
                        Problem.Rule.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("hours-never-open"));
    }

    /** In Shanghai's time, from 9 to 17 but on weekends. */
    private DepartmentId open(@Nullable String region) {
        return answer(post(department(region)), Department.class).id();
    }

    private static Map<String, Object> department(@Nullable String region) {
        var department = new HashMap<String, Object>(Map.of(
                "key",
                "works-" + UUID.randomUUID().toString().substring(0, 8),
                "nameEn",
                "Works",
                "nameZh",
                "工厂",
                "hue",
                "olive",
                "zone",
                "Asia/Shanghai",
                "hours",
                Stream.of(DayOfWeek.values())
                        .limit(5)
                        .map(day -> Map.of("day", day.name(), "from", "09:00", "to", "17:00"))
                        .toList()));
        if (region != null) {
            department.put("region", region);
        }
        return department;
    }

    private RestTestClient.ResponseSpec post(Map<String, Object> department) {
        return administrator
                .post()
                .uri("/api/departments")
                .contentType(MediaType.APPLICATION_JSON)
                .body(department)
                .exchange();
    }

    private CalendarYear year(int year, @Nullable DepartmentId department) {
        return answer(
                ada.get()
                        .uri("/api/calendar?year=" + year + only("&", department))
                        .exchange(),
                CalendarYear.class);
    }

    private static RestTestClient.ResponseSpec set(
            RestTestClient client, LocalDate day, @Nullable DepartmentId department, String kind, String name) {
        return client.put()
                .uri("/api/calendar/" + day + only("?", department))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("kind", kind, "name", name))
                .exchange();
    }

    private static RestTestClient.ResponseSpec clear(
            RestTestClient client, LocalDate day, @Nullable DepartmentId department) {
        return client.delete()
                .uri("/api/calendar/" + day + only("?", department))
                .exchange();
    }

    private static String only(String joint, @Nullable DepartmentId department) {
        return department == null ? "" : joint + "department=" + department;
    }

    private static @Nullable String named(CalendarYear year, LocalDate day) {
        return year.days().stream()
                .filter(one -> one.day().equals(day))
                .map(CalendarDay::nameEn)
                .findFirst()
                .orElse(null);
    }

    private List<String> kindsOf(LocalDate day, DepartmentId department) {
        var kinds = Set.of("special-day.set.v1", "special-day.cleared.v1");
        return journal.after(Cursor.START, kinds, Integer.MAX_VALUE).entries().stream()
                .filter(entry -> entry.subject().equals("special-day/" + day))
                .filter(entry -> entry.data().toString().contains(department.toString()))
                .map(entry -> entry.kind())
                .toList();
    }

    private static String codeOf(RestTestClient.ResponseSpec refused) {
        record Refusal(String code) {}
        return answer(refused, Refusal.class).code();
    }

    private static <T> T answer(RestTestClient.ResponseSpec response, Class<T> type) {
        return Objects.requireNonNull(response.returnResult(type).getResponseBody());
    }
}
