package org.accordcrm.customers;

import static org.accordcrm.customers.Taking.organisation;
import static org.accordcrm.customers.Taking.person;
import static org.accordcrm.customers.Taking.vanished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.accordcrm.Cast;
import org.accordcrm.matrix.AloneTest;
import org.accordcrm.people.Foundation;
import org.accordcrm.people.Role;
import org.accordcrm.people.Tokens;
import org.accordcrm.people.Viewer;
import org.accordcrm.push.LivePage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

/** What waits for a person, what a person says of it, and who hears of that. */
@AloneTest
@Import(Taking.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewTest {

    private final Taking taking;
    private final Cast cast;
    private final Tokens tokens;
    private final Foundation foundation;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final RestTestClient http;
    private final int port;
    private final Asking ada;
    private final Asking stella;
    private final Asking adam;
    private final Doubtful doubtful;

    ReviewTest(
            Taking taking,
            Cast cast,
            Tokens tokens,
            Foundation foundation,
            JdbcClient jdbc,
            TransactionOperations transaction,
            RestTestClient http,
            @LocalServerPort int port) {
        this.taking = taking;
        this.cast = cast;
        this.tokens = tokens;
        this.foundation = foundation;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.http = http;
        this.port = port;
        this.ada = as(cast.ada());
        this.stella = as(cast.stella());
        this.adam = as(cast.adam());
        this.doubtful = new Doubtful(taking, ada);
    }

    private Asking as(Viewer viewer) {
        return Asking.as(viewer, cast, http);
    }

    @BeforeAll
    void learn() {
        doubtful.twoSourcesKnowTheSameCompanies();
    }

    @Test
    void theLikeliestComesFirstAndPagesHaveNeitherHolesNorDoubles() {
        doubtful.alike(6);
        doubtful.alike(4);
        var whole = doubtful.whole();

        assertThat(whole).hasSizeGreaterThanOrEqualTo(21);
        assertThat(whole)
                .extracting(pair -> -pair.path("bits").asDouble())
                .as("the likeliest first")
                .isSorted();
        assertThat(Doubtful.keys(whole)).doesNotHaveDuplicates();
        assertThat(Doubtful.keys(Doubtful.pages(ada, 4))).isEqualTo(Doubtful.keys(whole));
        assertThat(Doubtful.page(ada, "/api/reviews", 1, null).path("total").asInt())
                .isEqualTo(whole.size());
        assertThat(whole).allSatisfy(pair -> {
            assertThat(pair.path("leftCustomer").path("id"))
                    .isNotEqualTo(pair.path("rightCustomer").path("id"));
            assertThat(pair.path("leftCustomer").path("name").asString()).isNotBlank();
            assertThat(pair.path("left").path("key").asString()).isNotBlank();
            assertThat(Math.pow(2, pair.path("bits").asDouble()))
                    .isCloseTo(pair.path("odds").asDouble(), withPercentage(1));
        });
    }

    @Test
    void whatIsDecidedBetweenTwoPagesLeavesNoHole() {
        doubtful.alike(4);
        var whole = doubtful.whole();
        var first = Doubtful.page(ada, "/api/reviews", 2, null);
        var decided = first.path("items").path(1);

        stella.say("different", Doubtful.left(decided), Doubtful.right(decided));
        var second = Doubtful.page(ada, "/api/reviews", 2, first.path("next").asString());

        assertThat(Doubtful.keys(second.path("items").valueStream().toList()))
                .isEqualTo(Doubtful.keys(whole.subList(2, 4)));
    }

    @Test
    void whatIsDifferentLeavesTheListAndComesBackWhenThatIsWithdrawn() {
        var ids = doubtful.alike(2);
        stella.say("different", ids.getFirst(), ids.getLast());

        assertThat(doubtful.isOpen(ids.getFirst(), ids.getLast())).isFalse();
        var newest = ada.get("/api/reviews/decided").path("items").path(0);
        assertThat(Set.of(Doubtful.left(newest), Doubtful.right(newest))).isEqualTo(Set.copyOf(ids));
        assertThat(newest.path("ruling").path("verdict").asString()).isEqualTo("different");
        assertThat(newest.path("ruling").path("by").path("name").asString()).isEqualTo("Stella");
        assertThat(newest.path("ruling").path("department").asString()).isEqualTo("marketing");
        taking.awaitVerdicts();
        assertThat(doubtful.isOpen(ids.getFirst(), ids.getLast())).isFalse();

        stella.takeBack(ids.getLast(), ids.getFirst());

        doubtful.awaitOpen(ids.getFirst(), ids.getLast(), true);
        assertThat(doubtful.decidedPairs()).doesNotContain(Set.copyOf(ids));
    }

    @Test
    void whatIsTheSameBecomesOneCustomerAndTwoAgainWhenThatIsWithdrawn() {
        var ids = doubtful.alike(3);
        stella.say("same", ids.get(0), ids.get(1));
        taking.awaitVerdicts();

        assertThat(today(ids.get(1))).isEqualTo(ids.get(0));
        assertThat(doubtful.isOpen(ids.get(0), ids.get(1))).isFalse();
        var pair = ada.get("/api/pairs/{left}/{right}", ids.get(1), ids.get(0));
        assertThat(pair.path("leftCustomer")).isEqualTo(pair.path("rightCustomer"));
        assertThat(pair.path("ruling").path("verdict").asString()).isEqualTo("same");
        assertThat(pair.path("link").path("by").asString()).isEqualTo("person");
        assertThat(pair.path("link").path("left").path("id").asString())
                .isEqualTo(ids.get(1).toString());
        assertThat(doubtful.decidedPairs()).contains(Set.of(ids.get(0), ids.get(1)));

        stella.takeBack(ids.get(0), ids.get(1));

        doubtful.awaitOpen(ids.get(0), ids.get(1), true);
        assertThat(today(ids.get(1))).isEqualTo(ids.get(1));
    }

    private UUID today(UUID customer) {
        return UUID.fromString(ada.page(customer).path("id").asString());
    }

    @Test
    void whatWasDecidedIsPagedToo() {
        var ids = doubtful.alike(3);
        stella.say("different", ids.get(0), ids.get(1));
        stella.say("different", ids.get(0), ids.get(2));
        stella.say("different", ids.get(1), ids.get(2));

        var first = Doubtful.page(ada, "/api/reviews/decided", 2, null);
        var second =
                Doubtful.page(ada, "/api/reviews/decided", 2, first.path("next").asString());

        assertThat(Stream.concat(
                                first.path("items").valueStream(),
                                second.path("items").valueStream().limit(1))
                        .map(pair -> Set.of(Doubtful.left(pair), Doubtful.right(pair))))
                .containsExactly(
                        Set.of(ids.get(1), ids.get(2)), Set.of(ids.get(0), ids.get(2)), Set.of(ids.get(0), ids.get(1)));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsToldThatTheOtherWasFirst() throws InterruptedException {
        var lead = as(cast.person("Lena", Map.of("finance", Role.LEAD), false, false));
        var ids = doubtful.alike(2);
        var answers = new ConcurrentHashMap<String, String>();
        var threads = List.of(
                Thread.ofVirtual().unstarted(() -> answers.put("same", Doubtful.answer(stella, "same", ids, true))),
                Thread.ofVirtual()
                        .unstarted(() -> answers.put("different", Doubtful.answer(lead, "different", ids, true))));

        // Neither can write before both have looked whether there is a verdict.
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("lock table customers.verdict in share mode").update();
            threads.forEach(Thread::start);
            taking.await("both wait", "select count(*) = 2 from pg_locks where not granted");
        });
        for (var thread : threads) {
            thread.join();
        }

        assertThat(answers.values()).containsExactlyInAnyOrder("204", "409 pair-decided");
        assertThat(ada.get("/api/pairs/{left}/{right}", ids.get(0), ids.get(1))
                        .path("ruling")
                        .path("verdict")
                        .asString())
                .isEqualTo("204".equals(answers.get("same")) ? "same" : "different");
        assertThat(jdbc.sql("""
                        select count(*) from journal.entry
                        where kind = 'customer.verdict-given.v1' and subject like ?
                        """)
                        .param("pair/" + ids.get(0) + "/%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSameWordTwiceIsOneWordAndWhoDoesNotAskToBeFirstReplacesIt() {
        var ids = doubtful.alike(2);

        assertThat(Doubtful.answer(stella, "different", ids, true)).isEqualTo("204");
        assertThat(Doubtful.answer(stella, "different", ids, true)).isEqualTo("204");
        assertThat(Doubtful.answer(stella, "same", ids, true)).isEqualTo("409 pair-decided");
        assertThat(Doubtful.answer(stella, "same", ids, false)).isEqualTo("204");
        assertThat(ada.get("/api/pairs/{left}/{right}", ids.get(0), ids.get(1))
                        .path("ruling")
                        .path("verdict")
                        .asString())
                .isEqualTo("same");
    }

    @Test
    void anAdministratorOfNoDepartmentDecidesToo() {
        var ids = doubtful.alike(2);

        assertThat(Doubtful.answer(adam, "different", ids, true)).isEqualTo("204");
        assertThat(ada.get("/api/reviews/decided")
                        .path("items")
                        .path(0)
                        .path("ruling")
                        .has("department"))
                .isFalse();
    }

    @Test
    void whoMayNotDecideSeesThePairAndIsToldWhoMay() {
        var ids = doubtful.alike(2);
        var gus = as(cast.gus());

        assertThat(doubtful.isOpen(ids.get(0), ids.get(1))).isTrue();
        assertThat(ada.get("/api/pairs/{left}/{right}", ids.get(0), ids.get(1))
                        .path("ready")
                        .asBoolean())
                .isTrue();
        assertThat(Doubtful.answer(ada, "same", ids, true)).isEqualTo("403 reviewer-needed");

        assertThat(gus.get("/api/reviews").path("total").asInt()).isZero();
        assertThat(gus.get("/api/reviews").path("items")).isEmpty();
        assertThat(gus.get("/api/reviews/decided").path("items")).isEmpty();
        assertThat(gus.status("/api/pairs/{left}/{right}", ids.get(0), ids.get(1)))
                .isEqualTo(404);
        assertThat(Doubtful.answer(gus, "same", ids, true)).isEqualTo("403 reviewer-needed");
    }

    @Test
    void whatIsHiddenFromTheViewerIsInNoPair() {
        var word = Coined.word();
        var secret = Coined.word();
        var email = Coined.word().toLowerCase(Locale.ROOT);
        taking.take(
                doubtful.ledger,
                organisation(word + "-1", company(Coined.word() + " " + word, email + "1", secret)),
                organisation(word + "-2", company(Coined.word() + " " + word, email + "2", secret)));
        foundation.open("archive", "Archive", "档案部", "finance", "UTC", List.of());
        jdbc.sql(
                        "insert into access.grant (department, role, field_group, purpose) values ('archive', 'guest', ?, 'view')")
                .param("identity")
                .update();
        var nadia = as(cast.person("Nadia", Map.of("archive", Role.GUEST), false, false));
        var otto = as(cast.otto());
        var pair = "/api/pairs/" + taking.record(doubtful.ledger, "organisation", word + "-1") + "/"
                + taking.record(doubtful.ledger, "organisation", word + "-2");

        assertThat(otto.text(pair)).contains(email, "\"email\"").doesNotContain(secret);
        assertThat(nadia.text(pair)).contains(word.toLowerCase(Locale.ROOT)).doesNotContain(email, "\"email\"", secret);
        for (var who : List.of(otto, nadia)) {
            assertThat(who.text("/api/reviews?limit=200")).doesNotContain(secret, email);
            assertThat(who.text("/api/reviews/decided?limit=200")).doesNotContain(secret, email);
        }
    }

    private static Map<String, Object> company(String name, String mailbox, String paymentTerm) {
        return Map.of(
                "name",
                name,
                "email",
                List.of(mailbox + "@" + mailbox + ".example"),
                "payment_term",
                paymentTerm,
                "credit_hold",
                true);
    }

    @Test
    void aVanishedRecordWaitsForNobody() {
        var ids = doubtful.alike(2);
        var key = ada.get("/api/customers/{id}/records", ids.get(1))
                .path(0)
                .path("key")
                .asString();

        taking.take(doubtful.crm, vanished("organisation", key));

        assertThat(doubtful.isOpen(ids.get(0), ids.get(1))).isFalse();
    }

    @Test
    void whatIsNoPairIsRefused() {
        var ids = doubtful.alike(2);
        taking.take(doubtful.crm, person("P-" + ids.get(0), Map.of("full_name", Coined.word() + " " + Coined.word())));
        var someone = taking.record(doubtful.crm, "person", "P-" + ids.get(0));

        assertThat(ada.status("/api/pairs/{left}/{right}", ids.get(0), UUID.randomUUID()))
                .isEqualTo(404);
        assertThat(ada.status("/api/pairs/{left}/{right}", ids.get(0), ids.get(0)))
                .isEqualTo(404);
        assertThat(ada.status("/api/pairs/{left}/{right}", ids.get(0), someone)).isEqualTo(422);
        for (var cursor : List.of("none", "zz_" + ids.get(0) + "_" + ids.get(1), "_")) {
            assertThat(ada.status("/api/reviews?cursor={cursor}", cursor)).isEqualTo(400);
            assertThat(ada.status("/api/reviews/decided?cursor={cursor}", cursor))
                    .isEqualTo(400);
        }
    }

    @Test
    void openListsHearThatSomebodyDecidedAndThatTheEngineFoundMore() throws InterruptedException {
        var ids = doubtful.alike(2);
        var page = watching("reviews/all");

        stella.say("different", ids.get(0), ids.get(1));
        assertThat(page.next()).contains("changed").contains("reviews/all");

        taking.awaitVerdicts();
        stella.say("same", ids.get(0), ids.get(1));
        taking.awaitVerdicts();
        var quiet = watching("reviews/all");
        doubtful.alike(2);
        assertThat(quiet.next()).contains("changed").contains("reviews/all");
    }

    @Test
    void aPageUnderTheIdOfACustomerThatWasJoinedToAnotherHearsOfIt() throws InterruptedException {
        var ids = doubtful.alike(2);
        taking.await(
                "nothing is on its way",
                "select count(*) = 2 from customers.link where record_id in ('%s', '%s')"
                        .formatted(ids.get(0), ids.get(1)));
        var page = watching("customer/" + ids.get(1));

        stella.say("same", ids.get(0), ids.get(1));

        assertThat(page.next()).contains("changed").contains(ids.get(1).toString());
        stella.takeBack(ids.get(0), ids.get(1));
        assertThat(page.next()).contains("changed").contains(ids.get(1).toString());
    }

    /** A page that is sure to hear what comes. */
    private LivePage watching(String topic) throws InterruptedException {
        var page = new LivePage(port, tokens.make(cast.ada(), "page").secret());
        page.watch(topic);
        assertThat(page.next()).contains("watching");
        return page;
    }
}
