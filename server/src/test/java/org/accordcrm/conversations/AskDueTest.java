package org.accordcrm.conversations;

import static org.accordcrm.conversations.RoomDesk.ok;
import static org.accordcrm.conversations.RoomDesk.refused;
import static org.accordcrm.customers.Taking.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.accordcrm.Cast;
import org.accordcrm.MovableClock;
import org.accordcrm.ServerTest;
import org.accordcrm.customers.Coined;
import org.accordcrm.customers.Taking;
import org.accordcrm.people.BusinessHours;
import org.accordcrm.people.Foundation;
import org.accordcrm.people.OpenHours;
import org.accordcrm.people.Role;
import org.accordcrm.people.Tokens;
import org.accordcrm.people.Viewer;
import org.accordcrm.push.LivePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The clock of an ask: it runs in the hours of the department that is asked, and says when it runs out. */
@ServerTest
@Import({Taking.class, MovableClock.class})
class AskDueTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    private final Cast cast;
    private final Tokens tokens;
    private final MovableClock clock;
    private final RestTestClient http;
    private final int port;
    private final UUID customer;
    private final String desk;
    private final AskDesk ada;
    private final Viewer eve;
    private final AskDesk eves;

    /** The next one that has no holiday near. */
    private final LocalDate friday;

    private final Instant mondayNoon;

    AskDueTest(
            Taking taking,
            Cast cast,
            Tokens tokens,
            Foundation foundation,
            BusinessHours hours,
            MovableClock clock,
            RestTestClient http,
            @LocalServerPort int port) {
        this.cast = cast;
        this.tokens = tokens;
        this.clock = clock;
        this.http = http;
        this.port = port;
        var source = taking.source("sales", "Sales");
        taking.take(source, organisation("K-1", Map.of("name", Coined.word())));
        this.customer = taking.record(source, "organisation", "K-1");
        this.desk = "d" + UUID.randomUUID().toString().substring(0, 8);
        foundation.open(
                desk,
                "Desk",
                "柜台",
                "sales",
                "Europe/Zurich",
                Stream.of(DayOfWeek.values())
                        .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                        .map(day -> new OpenHours(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                        .toList());
        this.ada = AskDesk.of(cast, cast.ada(), http, customer);
        this.eve = cast.person("Eve", Map.of(desk, Role.MEMBER, "service", Role.MEMBER), false, false);
        this.eves = AskDesk.of(cast, eve, http, customer);
        var open = hours.of(eve.roles().keySet().stream()
                .filter(department -> department.value().equals(cast.departmentId(desk)))
                .findFirst()
                .orElseThrow());
        this.friday = Stream.iterate(LocalDate.now(ZURICH).plusDays(1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY)
                .filter(day -> open.isOpen(at(day, 16)) && open.isOpen(at(day.plusDays(3), 10)))
                .findFirst()
                .orElseThrow();
        this.mondayNoon = at(friday.plusDays(3), 12);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZURICH).toInstant();
    }

    @BeforeEach
    void itIsFridayAfternoon() {
        clock.moveTo(at(friday, 16));
    }

    @AfterEach
    void itIsNowAgain() {
        clock.moveTo(Instant.now());
    }

    @Test
    void itRunsInTheHoursOfTheDepartmentThatIsAsked() {
        var ask = ada.ask(ada.put("Is it paid?", desk));

        assertThat(moment(ask, "dueAt")).isBetween(mondayNoon, mondayNoon.plusSeconds(60));
        assertThat(moment(ask, "warnAt"))
                .isBetween(mondayNoon.minus(Duration.ofHours(1)), mondayNoon.minusSeconds(59 * 60));
        var spans = ask.path("spans");
        assertThat(spans.size()).isEqualTo(2);
        assertThat(moment(spans.path(0), "to")).isEqualTo(at(friday, 17));
        assertThat(moment(spans.path(1), "from")).isEqualTo(at(friday.plusDays(3), 9));
        assertThat(moment(spans.path(1), "to")).isEqualTo(moment(ask, "dueAt"));
    }

    private static Instant moment(JsonNode node, String field) {
        return Instant.parse(node.path(field).asString());
    }

    @Test
    void bothAreToldBeforeItRunsOutAndWhenItDid() throws Exception {
        var ask = ada.put("Is it paid?", desk);
        var page = new LivePage(port, tokens.make(eve, "page").secret());
        page.watch("room/customer/" + customer, ada.room().page().path("at").asString());
        page.next("watching");

        clock.moveTo(mondayNoon.minus(Duration.ofMinutes(30)));
        assertThat(page.next("entry").path("entry").toString()).contains("\"step\":\"warning\"");
        clock.moveTo(mondayNoon.plusSeconds(90));
        assertThat(page.next("entry").path("entry").toString()).contains("\"step\":\"breach\"");

        assertThat(ada.steps(ask)).as("once each").isEqualTo("warning, breach");
        assertThat(eves.ask(ask).path("state").asString())
                .as("it can still be answered")
                .isEqualTo("open");
        ok(eves.answer(ask, "Yes."));
    }

    @Test
    void whatIsAnsweredIsNotWarnedOf() {
        var answered = ada.put("Is it paid?", desk);
        ok(eves.answer(answered, "Yes."));
        var open = ada.put("And the other?", desk);

        clock.moveTo(mondayNoon.plusSeconds(90));

        await().atMost(Duration.ofSeconds(20)).until(() -> ada.steps(open).equals("breach"));
        assertThat(ada.steps(answered)).isEqualTo("seen Eve, answered Eve");
    }

    @Test
    void whatIsDueIsNoLongerWithdrawn() {
        var early = ada.put("Is it paid?", desk);
        var late = ada.put("And the other?", desk);

        clock.moveTo(mondayNoon.minusSeconds(60));
        ok(ada.withdraw(early));
        clock.moveTo(mondayNoon.plusSeconds(90));

        assertThat(refused(ada.withdraw(late))).isEqualTo("ask-overdue");
    }

    @Test
    void otherHoursFromNowOnLeaveWhatIsDueAsItIs() {
        var ask = ada.put("Is it paid?", desk);
        var due = moment(ada.ask(ask), "dueAt");
        var adam = cast.as(cast.adam(), http);
        var department = department(adam, desk);

        adam.put()
                .uri("/api/departments/{id}", department.path("id").asString())
                .header("If-Match", "\"" + department.path("version").asInt() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "key",
                        desk,
                        "nameEn",
                        "Desk",
                        "nameZh",
                        "柜台",
                        "hue",
                        "sales",
                        "zone",
                        "Asia/Shanghai",
                        "hours",
                        List.of(Map.of("day", "MONDAY", "from", "09:00", "to", "10:00"))))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(moment(ada.ask(ask), "dueAt")).isEqualTo(due);
        assertThat(moment(ada.ask(ada.put("And now?", desk)), "dueAt")).isAfter(due.plus(Duration.ofDays(14)));
    }

    private static JsonNode department(RestTestClient http, String key) {
        return ok(http.get().uri("/api/departments").exchange())
                .valueStream()
                .filter(department -> department.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
