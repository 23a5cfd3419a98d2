package org.accordcrm.conversations;

import static org.accordcrm.customers.Taking.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.customers.Coined;
import org.accordcrm.customers.Taking;
import org.accordcrm.journal.Event;
import org.accordcrm.journal.Journal;
import org.accordcrm.people.Tokens;
import org.accordcrm.people.Viewer;
import org.accordcrm.push.LivePage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** What comes to stand in a room reaches the pages that have it open: all of it, once, in order. */
@ServerTest
@Import(Taking.class)
class RoomStreamTest {

    private final Taking taking;
    private final Cast cast;
    private final Tokens tokens;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final RestTestClient http;
    private final int port;
    private final UUID source;
    private final UUID customer;
    private final RoomDesk ada;
    private final String room;

    RoomStreamTest(
            Taking taking,
            Cast cast,
            Tokens tokens,
            Journal journal,
            TransactionOperations transaction,
            RestTestClient http,
            @LocalServerPort int port) {
        this.taking = taking;
        this.cast = cast;
        this.tokens = tokens;
        this.journal = journal;
        this.transaction = transaction;
        this.http = http;
        this.port = port;
        this.source = taking.source("finance", "Ledger");
        taking.take(source, organisation("K-1", Map.of("name", Coined.word(), "payment_term", "net 10")));
        this.customer = taking.record(source, "organisation", "K-1");
        this.ada = new RoomDesk(cast.as(cast.ada(), http), customer);
        this.room = "room/customer/" + customer;
    }

    private LivePage page(Viewer viewer) {
        return new LivePage(port, tokens.make(viewer, "page").secret());
    }

    private LivePage watching(Viewer viewer) throws InterruptedException {
        var page = page(viewer);
        page.watch(room, ada.page().path("at").asString());
        page.next("watching");
        return page;
    }

    @Test
    void anEntryArrivesAsItStandsInTheRoom() throws Exception {
        var otto = watching(cast.otto());

        var posted = ada.post("They want 60 days.");

        var heard = otto.next("entry");
        assertThat(heard.path("entry")).isEqualTo(posted);
        assertThat(heard.path("of").asString()).isEqualTo(room);
    }

    @Test
    void whatIsChangedComesAgainAndAReplyBringsItsThread() throws Exception {
        var otto = watching(cast.otto());
        var question = ada.post("60 days?").path("id").asString();
        otto.next("entry");

        ada.edit(question, 1, "90 days?").expectStatus().isOk();
        assertThat(text(otto.next("entry"))).isEqualTo("90 days?");
        ada.post("Or more.", question);

        assertThat(text(otto.next("entry"))).isEqualTo("Or more.");
        var first = otto.next("entry").path("entry");
        assertThat(first.path("id").asString()).isEqualTo(question);
        assertThat(first.path("message").path("replies").asInt()).isEqualTo(1);
    }

    @Test
    void whoWasAwayIsToldAllThatWasMissedOnceAndInOrder() throws Exception {
        var otto = watching(cast.otto());
        ada.post("heard");
        var last = otto.next("entry").path("offset").asString();
        otto.close();
        var missed = new ArrayList<String>();
        for (var count = 0; count < 20; count++) {
            missed.add(text(ada.post("missed " + count)));
        }

        var again = page(cast.otto());
        again.watch(room, last);
        missed.add(text(ada.post("and on")));

        var told = new ArrayList<String>();
        while (told.size() < missed.size()) {
            told.add(text(again.next("entry")));
        }
        assertThat(told).isEqualTo(missed);
        ada.post("the end");
        assertThat(text(again.next("entry"))).as("nothing comes twice").isEqualTo("the end");
    }

    @Test
    void whoMissedTooMuchOrComesFromAnotherLifeLoadsAnew() throws Exception {
        var from = ada.page().path("at").asString();
        for (var count = 0; count < 200; count++) {
            ada.post("missed " + count);
        }
        var otto = page(cast.otto());

        otto.watch(room, from);
        assertThat(otto.next("reload").path("reload").asString()).isEqualTo(room);
        otto.watch(room, "99.1.1");
        otto.next("reload");

        ada.post("from here on");
        assertThat(text(otto.next("entry"))).isEqualTo("from here on");
    }

    @Test
    void aChangeOfFactsIsSeenByThoseOnlyWhoMaySeeThem() throws Exception {
        var otto = watching(cast.otto());
        var mira = watching(cast.mira());
        var marker = Coined.word();

        taking.take(source, organisation("K-1", Map.of("name", Coined.word(), "payment_term", marker)));
        ada.post("the end");

        assertThat(otto.next("entry").toString()).contains("customer.changed.v1", marker);
        var seen = new ArrayList<JsonNode>();
        do {
            seen.add(mira.next("entry"));
        } while (!text(seen.getLast()).equals("the end"));
        assertThat(seen.toString()).contains("customer.changed.v1").doesNotContain(marker);
    }

    @Test
    void whoIsDeactivatedHearsNothingFromThatMoment() throws Exception {
        var otto = cast.otto();
        var page = watching(otto);
        cast.as(cast.adam(), http)
                .put()
                .uri("/api/people/{id}/deactivation", otto.person())
                .exchange()
                .expectStatus()
                .isNoContent();
        page.closed.get(10, java.util.concurrent.TimeUnit.SECONDS);

        ada.post("a secret");

        assertThat(page.rest()).noneMatch(message -> message.contains("a secret"));
    }

    @Test
    void aGuestIsToldThatThereIsNoSuchRoom() throws Exception {
        var gus = page(cast.gus());

        gus.watch(room, "0.0.0");

        assertThat(gus.next()).isEqualTo("{\"refused\":\"%s\"}".formatted(room));
        ada.post("a secret");
        gus.say("{\"here\":\"%s\"}".formatted(room));
        gus.watch("room/customer/nonsense");
        assertThat(gus.next()).isEqualTo("{\"refused\":\"room/customer/nonsense\"}");
    }

    @Test
    void whoIsThereAndWhoWritesIsSeenByTheOthers() throws Exception {
        var viewer = cast.otto();
        var otto = watching(viewer);
        var mira = watching(cast.mira());

        otto.say("{\"here\":\"%s\"}".formatted(room));
        assertThat(names(mira.next("here"))).containsExactly("Otto");
        mira.say("{\"here\":\"%s\"}".formatted(room));
        assertThat(names(mira.next("here"))).containsExactlyInAnyOrder("Otto", "Mira");
        otto.say("{\"typing\":\"%s\"}".formatted(room));
        assertThat(mira.next("typing").path("who").path("name").asString()).isEqualTo("Otto");
        otto.close();
        assertThat(names(mira.next("here"))).containsExactly("Mira");
    }

    private static List<String> names(JsonNode here) {
        return here.path("people")
                .valueStream()
                .map(person -> person.path("name").asString())
                .toList();
    }

    @Test
    void whenRoomsComeTogetherTheirPagesLoadAnew() throws Exception {
        var other = taking.source("sales", "Sales");
        taking.take(other, organisation("K-2", Map.of("name", Coined.word())));
        var twin = taking.record(other, "organisation", "K-2");
        var otto = watching(cast.otto());

        cast.as(cast.stella(), http)
                .put()
                .uri("/api/pairs/{one}/{other}/verdict", customer, twin)
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .body(Map.of("verdict", "same"))
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(otto.next("reload").path("reload").asString()).isEqualTo(room);
    }

    @Test
    void whoWasAwayWhileRoomsCameTogetherLoadsAnew() throws Exception {
        var other = taking.source("sales", "Sales");
        taking.take(other, organisation("K-2", Map.of("name", Coined.word())));
        var twin = taking.record(other, "organisation", "K-2");
        var from = new RoomDesk(ada.http(), twin).page().path("at").asString();
        cast.as(cast.stella(), http)
                .put()
                .uri("/api/pairs/{one}/{other}/verdict", customer, twin)
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .body(Map.of("verdict", "same"))
                .exchange()
                .expectStatus()
                .isNoContent();
        taking.awaitVerdicts();
        assertThat(new RoomDesk(ada.http(), twin).page().path("id").asString())
                .as("the older founder names the customer")
                .isEqualTo(customer.toString());
        var otto = page(cast.otto());

        otto.watch("room/customer/" + twin, from);

        assertThat(otto.next("reload").path("reload").asString()).isEqualTo("room/customer/" + twin);
    }

    /** What a later version might write. */
    private record Unreadable(UUID customer, String message, UUID actor, Instant at) implements Event {
        @Override
        public @Nullable UUID department() {
            return null;
        }

        @Override
        public String kind() {
            return MessagePosted.KIND;
        }

        @Override
        public String subject() {
            return "message/" + customer;
        }
    }

    @Test
    void whatCannotBeToldMakesThePagesLoadAnew() throws Exception {
        var viewer = cast.otto();
        var otto = watching(viewer);

        transaction.executeWithoutResult(_ ->
                journal.append(new Unreadable(customer, "no id", viewer.person().value(), Instant.now())));

        assertThat(otto.next("reload").path("reload").asString()).isEqualTo(room);
    }

    @Test
    void theListOfRoomsIsAnnouncedToWhoFollows() throws Exception {
        var viewer = cast.otto();
        var otto = page(viewer);
        otto.watch("rooms/" + viewer.person());
        otto.next("watching");
        var mira = page(cast.mira());
        mira.watch("rooms/" + viewer.person());
        assertThat(mira.next()).as("whose list it is not").startsWith("{\"refused\"");

        ada.post("@[person/%s]".formatted(viewer.person()));

        assertThat(otto.next("changed").path("changed").asString()).isEqualTo("rooms/" + viewer.person());
    }

    private static String text(JsonNode told) {
        return (told.has("entry") ? told.path("entry") : told)
                .path("message")
                .path("text")
                .asString();
    }
}
