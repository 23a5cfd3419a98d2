package org.accordcrm.conversations;

import static org.accordcrm.conversations.RoomDesk.refused;
import static org.accordcrm.customers.Taking.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.customers.Coined;
import org.accordcrm.customers.Taking;
import org.accordcrm.people.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What people say in a customer's room, and who hears of it. */
@ServerTest
@Import(Taking.class)
class RoomTest {

    private final Taking taking;
    private final Cast cast;
    private final RestTestClient http;
    private final UUID customer;
    private final RoomDesk ada;
    private final Viewer otto;
    private final RoomDesk ottos;

    RoomTest(Taking taking, Cast cast, RestTestClient http) {
        this.taking = taking;
        this.cast = cast;
        this.http = http;
        this.customer = customer();
        this.ada = desk(cast.ada());
        this.otto = cast.otto();
        this.ottos = desk(otto);
    }

    private UUID customer() {
        var source = taking.source("sales", "Sales");
        taking.take(source, organisation("K-1", Map.of("name", Coined.word())));
        return taking.record(source, "organisation", "K-1");
    }

    private RoomDesk desk(Viewer viewer) {
        return new RoomDesk(cast.as(viewer, http), customer);
    }

    @Test
    void whatOneSaysTheOthersRead() {
        var posted = ada.post("They **want** 60 days.");

        var entries = ottos.page().path("entries");

        var last = entries.path(entries.size() - 1);
        assertThat(last).isEqualTo(posted);
        assertThat(last.path("message").path("text").asString()).isEqualTo("They **want** 60 days.");
        assertThat(last.path("actor").path("name").asString()).isEqualTo("Ada");
        assertThat(last.path("department").asString()).isEqualTo("sales");
        assertThat(entries.path(0).path("kind").asString())
                .as("the room begins with the customer")
                .isEqualTo("customer.created.v1");
    }

    @Test
    void aRoomIsReadInPartsFromTheNewestOn() {
        for (var count = 0; count < 5; count++) {
            ada.post("line " + count);
        }

        var newest = ada.get("/api/rooms/customer/" + customer + "?limit=2");
        var before = ada.get("/api/rooms/customer/" + customer + "?limit=2&before="
                + newest.path("older").asString());

        assertThat(texts(newest)).isEqualTo("line 3, line 4");
        assertThat(texts(before)).isEqualTo("line 1, line 2");
    }

    private static String texts(JsonNode page) {
        return String.join(
                ", ",
                page.path("entries")
                        .valueStream()
                        .map(entry -> entry.path("message").path("text").asString())
                        .toList());
    }

    @Test
    void aReplyStandsInTheRoomAndInItsThread() {
        var question = id(ada.post("60 days?"));
        var answer = id(ottos.post("Yes.", question));
        var again = ada.post("Also for parts?", answer);

        assertThat(again.path("message").path("inReplyTo").path("id").asString())
                .as("a reply to a reply is of the same thread")
                .isEqualTo(question);
        assertThat(again.path("message").path("inReplyTo").path("text").asString())
                .isEqualTo("60 days?");
        var thread = ottos.get("/api/messages/" + answer + "/thread");
        assertThat(thread.valueStream().map(RoomTest::id)).containsExactly(question, answer, id(again));
        assertThat(thread.path(0).path("message").path("replies").asInt()).isEqualTo(2);
        ottos.delete(answer).expectStatus().isNoContent();
        assertThat(ada.get("/api/messages/" + question + "/thread")
                        .path(0)
                        .path("message")
                        .path("replies")
                        .asInt())
                .as("what was taken back is not counted")
                .isEqualTo(1);
    }

    @Test
    void whatIsOfAnotherRoomIsNoReply() {
        var question = id(ada.post("60 days?"));
        var elsewhere = new RoomDesk(ada.http(), customer());

        assertThat(refused(elsewhere.tryPost("Yes.", question))).isEqualTo("thread-elsewhere");
    }

    @Test
    void onlyWhoSaidItChangesItAndOnlyAsTheySawIt() {
        var message = id(ada.post("60 days"));

        assertThat(refused(ottos.edit(message, 1, "10 days"))).isEqualTo("message-not-yours");
        assertThat(refused(ottos.delete(message))).isEqualTo("message-not-yours");
        var edited = RoomDesk.ok(ada.edit(message, 1, "90 days")).path("message");
        assertThat(edited.path("text").asString()).isEqualTo("90 days");
        assertThat(edited.has("editedAt")).isTrue();
        assertThat(refused(ada.edit(message, 1, "30 days")))
                .as("another page of hers changed it meanwhile")
                .isEqualTo("changed-meanwhile");
    }

    @Test
    void whatWasTakenBackIsReadByNobodyUntilItStandsAgain() {
        var message = id(ada.post("a slip of the pen"));
        ada.delete(message).expectStatus().isNoContent();
        ada.delete(message).expectStatus().isNoContent();

        assertThat(ottos.page().toString()).contains(message, "deletedAt").doesNotContain("a slip of the pen");
        assertThat(refused(ada.edit(message, 1, "mended"))).isEqualTo("message-deleted");
        ada.restore(message).expectStatus().isNoContent();
        assertThat(ottos.page().toString()).contains("a slip of the pen");
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(refused(ada.tryPost(" \n ", null))).isEqualTo("message-empty");
        assertThat(refused(ada.tryPost("x".repeat(10_001), null))).isEqualTo("message-too-long");
        ada.post("x".repeat(10_000));
    }

    @Test
    void whoWroteOrWasNamedFollowsAndSeesWhatIsUnread() {
        ada.post("Good morning, @[person/%s].".formatted(otto.person()));
        ada.post("Are you there?");

        assertThat(ottos.line().path("unread").asInt()).isEqualTo(2);
        assertThat(ottos.line().path("mentions").asInt()).isEqualTo(1);
        assertThat(ottos.line().path("last").path("text").asString()).isEqualTo("Are you there?");
        assertThat(ada.line().path("unread").asInt()).as("one's own words").isZero();

        ottos.read(ottos.page().path("at").asString());

        assertThat(ottos.line().path("unread").asInt()).isZero();
        ada.post("And now?");
        ottos.read("0.0.0");
        assertThat(ottos.line().path("unread").asInt())
                .as("one never unreads, and what came later is unread")
                .isEqualTo(1);
    }

    @Test
    void whatIsNotYetSaidCannotHaveBeenRead() {
        ada.post("@[person/%s]".formatted(otto.person()));
        ottos.read("99.1.1");
        assertThat(ottos.line().path("unread").asInt()).isZero();

        ada.post("And now?");

        assertThat(ottos.line().path("unread").asInt()).isEqualTo(1);
    }

    @Test
    void whatWasTakenBackNamesNobody() {
        var sven = desk(cast.sven());
        var message = id(ada.post("@[department/service] the lamp drifts."));
        assertThat(sven.line().path("unread").asInt()).isEqualTo(1);

        ada.delete(message).expectStatus().isNoContent();

        assertThat(sven.line().isMissingNode()).isTrue();
    }

    @Test
    void aDepartmentThatIsNamedSeesTheRoomUntilItIsRead() {
        var sven = desk(cast.sven());
        var mira = desk(cast.mira());
        ada.post("@[department/service] the lamp drifts.");

        assertThat(sven.line().path("mentions").asInt()).isEqualTo(1);
        assertThat(mira.line().isMissingNode()).isTrue();
        sven.read(sven.page().path("at").asString());
        assertThat(sven.line().isMissingNode()).isTrue();
    }

    @Test
    void whoMayNotSeeTheCustomerIsMarkedAndHearsNothing() {
        var gus = cast.gus();
        var people = ada.get("/api/rooms/customer/" + customer + "/people").path("people");
        assertThat(maySee(people, otto)).isTrue();
        assertThat(maySee(people, gus)).isFalse();

        ada.post("@[person/%s] look".formatted(gus.person()));

        assertThat(desk(gus).get("/api/rooms").isEmpty()).isTrue();
        assertThat(refused(desk(gus).tryPost("hello", null))).isEqualTo("customer-absent");
    }

    private static boolean maySee(JsonNode people, Viewer viewer) {
        return people.valueStream()
                .filter(person ->
                        person.path("id").asString().equals(viewer.person().toString()))
                .findFirst()
                .orElseThrow()
                .path("maySee")
                .asBoolean();
    }

    @Test
    void roomsComeTogetherWithTheirCustomersAndPartAgain() {
        var sales = taking.source("sales", "Sales");
        var ledger = taking.source("finance", "Ledger");
        taking.take(sales, organisation("K-2", Map.of("name", Coined.word())));
        taking.take(ledger, organisation("K-3", Map.of("name", Coined.word())));
        var one = taking.record(sales, "organisation", "K-2");
        var other = taking.record(ledger, "organisation", "K-3");
        var ones = new RoomDesk(ada.http(), one);
        var others = new RoomDesk(ottos.http(), other);
        ones.post("said of the one");
        others.post("said of the other");
        var stella = cast.as(cast.stella(), http);

        verdict(stella, one, other, true);
        taking.awaitVerdicts();

        assertThat(texts(ones.page())).contains("said of the one", "said of the other");
        assertThat(texts(others.page())).contains("said of the one", "said of the other");

        verdict(stella, one, other, false);
        taking.awaitVerdicts();

        assertThat(texts(ones.page())).contains("said of the one").doesNotContain("said of the other");
        assertThat(texts(others.page())).contains("said of the other").doesNotContain("said of the one");
    }

    private static void verdict(RestTestClient http, UUID one, UUID other, boolean same) {
        var verdict = http.method(
                        same ? org.springframework.http.HttpMethod.PUT : org.springframework.http.HttpMethod.DELETE)
                .uri("/api/pairs/{one}/{other}/verdict", one, other)
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON);
        (same ? verdict.body(Map.of("verdict", "same")) : verdict)
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private static String id(JsonNode entry) {
        return entry.path("id").asString();
    }
}
