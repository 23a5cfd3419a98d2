package org.accordcrm.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.people.Departments;
import org.accordcrm.people.People;
import org.accordcrm.people.Role;
import org.accordcrm.people.Tokens;
import org.accordcrm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
@Import(LiveSocketTest.Ledgers.class)
class LiveSocketTest {

    private static final String PASSWORD = "north star, bright";

    /** A topic that the people of finance may watch. */
    static class Ledgers implements TopicGuard {

        private final Departments departments;

        Ledgers(Departments departments) {
            this.departments = departments;
        }

        @Override
        public String kind() {
            return "ledger";
        }

        @Override
        public boolean mayWatch(Viewer viewer, Topic topic) {
            return departments.byKey("finance").orElseThrow().id().equals(viewer.department());
        }
    }

    private final Push push;
    private final Cast cast;
    private final Tokens tokens;
    private final People people;
    private final JdbcClient jdbc;
    private final ScheduledTaskHolder schedule;
    private final RestTestClient http;
    private final RestTestClient administrator;
    private final int port;

    LiveSocketTest(
            Push push,
            Cast cast,
            Tokens tokens,
            People people,
            JdbcClient jdbc,
            ScheduledTaskHolder schedule,
            RestTestClient http,
            @LocalServerPort int port) {
        this.push = push;
        this.cast = cast;
        this.tokens = tokens;
        this.people = people;
        this.jdbc = jdbc;
        this.schedule = schedule;
        this.http = http;
        this.administrator = cast.as(cast.adam(), http);
        this.port = port;
    }

    @Test
    void aTopicIsAnnouncedToWhoMayWatchItAndToNobodyElse() throws Exception {
        var otto = page(cast.otto());
        var ada = page(cast.ada());
        otto.watch("ledger/1");
        ada.watch("ledger/1");
        assertThat(otto.next()).startsWith("{\"watching\":\"ledger/1\",");
        assertThat(ada.next()).isEqualTo("{\"refused\":\"ledger/1\"}");

        push.announce(new Topic("ledger", "1"));

        assertThat(otto.next()).isEqualTo("{\"changed\":\"ledger/1\"}");
        ada.watch("ledger/2");
        assertThat(ada.next()).as("nothing came before").isEqualTo("{\"refused\":\"ledger/2\"}");
    }

    @Test
    void whoBeginsToWatchLearnsForHowLongNothingChanged() throws Exception {
        var topic = new Topic("ledger", UUID.randomUUID().toString());
        var otto = page(cast.otto());
        var before = System.nanoTime();
        push.announce(topic);
        otto.watch(topic.toString());

        var quiet = quietOf(otto.next());

        assertThat(quiet).isBetween(Duration.ZERO, Duration.ofNanos(System.nanoTime() - before));
        otto.watch("ledger/" + UUID.randomUUID());
        assertThat(quietOf(otto.next())).as("what never changed").isGreaterThan(quiet);
    }

    private static Duration quietOf(@Nullable String message) {
        return Duration.ofMillis(JsonMapper.shared()
                .readTree(Objects.requireNonNull(message))
                .path("quietMs")
                .asLong());
    }

    @Test
    void withoutSignInThereIsNoSocket() {
        assertThatThrownBy(() -> new LivePage(port, "nobody's")).isInstanceOf(CompletionException.class);
    }

    @Test
    void deactivationClosesTheSocket() {
        var otto = cast.otto();
        var page = page(otto);

        administrator
                .put()
                .uri("/api/people/{id}/deactivation", otto.person())
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(page.closed).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void aRevokedTokenClosesItsSocketAndNoOther() throws Exception {
        var otto = cast.otto();
        var revoked = tokens.make(otto, "reports");
        var page = new LivePage(port, revoked.secret());
        var other = page(otto);

        cast.as(otto, http)
                .delete()
                .uri("/api/tokens/{id}", revoked.id())
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(page.closed).succeedsWithin(Duration.ofSeconds(10));
        other.watch("ledger/5");
        assertThat(other.next()).startsWith("{\"watching\":\"ledger/5\",");
    }

    @Test
    void signingOutClosesTheSocketsOfThatSessionAndNoOther() throws Exception {
        var otto = cast.otto();
        people.setPassword(otto.person(), PASSWORD);
        var session = signIn(cast.emailOf(otto));
        var page = new LivePage(port, "Cookie", session.getName() + "=" + session.getValue());
        var elsewhere = signIn(cast.emailOf(otto));
        var other = new LivePage(port, "Cookie", elsewhere.getName() + "=" + elsewhere.getValue());

        http.delete()
                .uri("/api/session")
                .cookie(session.getName(), session.getValue())
                .cookie("XSRF-TOKEN", "drawn")
                .header("X-XSRF-TOKEN", "drawn")
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(page.closed).succeedsWithin(Duration.ofSeconds(10));
        other.watch("ledger/6");
        assertThat(other.next()).startsWith("{\"watching\":\"ledger/6\",");
    }

    @Test
    void aSessionThatExpiresClosesItsSocketsAndNoOther() throws Exception {
        var otto = cast.otto();
        people.setPassword(otto.person(), PASSWORD);
        var session = signIn(cast.emailOf(otto));
        var page = new LivePage(port, "Cookie", session.getName() + "=" + session.getValue());
        jdbc.sql("update people.session set seen_at = seen_at - interval '13 hours' where person_id = :person")
                .param("person", otto.person().value())
                .update();
        var later = signIn(cast.emailOf(otto));
        var other = new LivePage(port, "Cookie", later.getName() + "=" + later.getValue());

        whatRunsNowAndThen().run();

        assertThat(page.closed).succeedsWithin(Duration.ofSeconds(10));
        other.watch("ledger/7");
        assertThat(other.next()).startsWith("{\"watching\":\"ledger/7\",");
    }

    /** The reexamination as it is scheduled, without the wait. */
    private Runnable whatRunsNowAndThen() {
        return schedule.getScheduledTasks().stream()
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().startsWith(Reexamination.class.getName()))
                .findFirst()
                .orElseThrow()
                .getRunnable();
    }

    @Test
    void aNewPasswordClosesTheSocketsOfTheSessionsBefore() {
        var otto = cast.otto();
        people.setPassword(otto.person(), PASSWORD);
        var session = signIn(cast.emailOf(otto));
        var page = new LivePage(port, "Cookie", session.getName() + "=" + session.getValue());
        var invitation = Objects.requireNonNull(administrator
                        .post()
                        .uri("/api/people/{id}/invitation", otto.person())
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody())
                .path("invitation")
                .asString();

        http.post()
                .uri("/api/invitations/{token}/acceptance", invitation.substring(invitation.lastIndexOf('/') + 1))
                .cookie("XSRF-TOKEN", "drawn")
                .header("X-XSRF-TOKEN", "drawn")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", "Otto", "password", "quite another star"))
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(page.closed).succeedsWithin(Duration.ofSeconds(10));
    }

    private ResponseCookie signIn(String email) {
        var answer = http.post()
                .uri("/api/session")
                .cookie("XSRF-TOKEN", "drawn")
                .header("X-XSRF-TOKEN", "drawn")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("email", email, "password", PASSWORD))
                .exchange()
                .expectStatus()
                .isNoContent()
                .returnResult(Void.class);
        return Objects.requireNonNull(answer.getResponseCookies().getFirst("accord-session"));
    }

    @Test
    void whoLeavesTheDepartmentHearsNothingMore() throws Exception {
        var otto = cast.otto();
        var page = page(otto);
        page.watch("ledger/3");
        assertThat(page.next()).startsWith("{\"watching\":\"ledger/3\",");

        administrator
                .put()
                .uri("/api/people/{id}", otto.person())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "email",
                        cast.emailOf(otto),
                        "name",
                        "Otto",
                        "administrator",
                        false,
                        "steward",
                        false,
                        "memberships",
                        List.of(Map.of("department", "sales", "role", Role.MEMBER))))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(page.next()).isEqualTo("{\"refused\":\"ledger/3\"}");
        push.announce(new Topic("ledger", "3"));
        page.watch("ledger/4");
        assertThat(page.next()).as("nothing came before").isEqualTo("{\"refused\":\"ledger/4\"}");
    }

    private LivePage page(Viewer viewer) {
        return new LivePage(port, tokens.make(viewer, "page").secret());
    }
}
