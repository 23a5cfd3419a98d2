package org.accordcrm.conversations;

import static org.accordcrm.conversations.RoomDesk.ok;
import static org.accordcrm.conversations.RoomDesk.refused;
import static org.accordcrm.customers.Taking.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.customers.Coined;
import org.accordcrm.customers.Taking;
import org.accordcrm.people.Foundation;
import org.accordcrm.people.Role;
import org.accordcrm.people.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** One department asks another, and it is seen who has it, what was done, and whether it was answered. */
@ServerTest
@Import(Taking.class)
class AskTest {

    private final Cast cast;
    private final Foundation foundation;
    private final RestTestClient http;
    private final UUID customer;
    private final AskDesk ada;
    private final AskDesk otto;
    private final AskDesk sven;

    AskTest(Taking taking, Cast cast, Foundation foundation, RestTestClient http) {
        this.cast = cast;
        this.foundation = foundation;
        this.http = http;
        var source = taking.source("sales", "Sales");
        taking.take(source, organisation("K-1", Map.of("name", Coined.word())));
        this.customer = taking.record(source, "organisation", "K-1");
        this.ada = desk(cast.ada());
        this.otto = desk(cast.otto());
        this.sven = desk(cast.sven());
    }

    private AskDesk desk(Viewer viewer) {
        return AskDesk.of(cast, viewer, http, customer);
    }

    @Test
    void anAskStandsInTheRoomAndInBothDepartmentsLists() {
        var ask = ada.put("May they have 60 days?", "finance");

        var seen = otto.ask(ask);
        assertThat(seen.path("from").asString()).isEqualTo("sales");
        assertThat(seen.path("to").asString()).isEqualTo("finance");
        assertThat(seen.path("state").asString()).isEqualTo("open");
        assertThat(otto.room().page().path("openAsks").path(0).path("id").asString())
                .isEqualTo(ask);
        assertThat(otto.lists("of-us", ask)).isTrue();
        assertThat(ada.lists("waiting", ask)).isTrue();
        assertThat(sven.lists("of-us", ask) || sven.lists("waiting", ask)).isFalse();
        assertThat(ada.lists("of-us", ask) || otto.lists("waiting", ask)).isFalse();
    }

    @Test
    void theFirstOfTheDepartmentWhoReadsItHasSeenIt() {
        var ask = ada.put("60 days?", "finance");
        var before = otto.room().page().path("at").asString();
        var later = ada.put("And 90?", "finance");

        sven.room().read(sven.room().page().path("at").asString());
        assertThat(ada.steps(ask)).as("another department read it").isEmpty();
        otto.room().read(before);
        desk(cast.person("Olga", Map.of("finance", Role.MEMBER), false, false))
                .room()
                .read(before);

        assertThat(ada.steps(ask)).isEqualTo("seen Otto");
        assertThat(ada.steps(later)).as("not read so far").isEmpty();
    }

    @Test
    void whoTakesItFirstHasItAndTheSecondLearnsWho() {
        var ask = ada.put("60 days?", "finance");
        var olga = desk(cast.person("Olga", Map.of("finance", Role.MEMBER), false, false));

        ok(otto.take(ask));
        ok(otto.take(ask));
        var second = conflict(olga.take(ask));

        assertThat(second.path("code").asString()).isEqualTo("ask-taken");
        assertThat(second.path("values").path("person").asString()).isEqualTo("Otto");
        assertThat(ada.ask(ask).path("takenBy").path("name").asString()).isEqualTo("Otto");
        assertThat(ada.steps(ask)).isEqualTo("seen Otto, taken Otto");
        ok(olga.release(ask));
        ok(olga.take(ask));
        assertThat(ada.ask(ask).path("takenBy").path("name").asString()).isEqualTo("Olga");
    }

    private static JsonNode conflict(ResponseSpec answer) {
        var body = answer.expectStatus()
                .isEqualTo(409)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(body);
    }

    @Test
    void anAnswerIsAReplyAndEndsIt() {
        var ask = ada.put("60 days?", "finance");

        var answer = ok(otto.answer(ask, "Yes, from May on."));

        assertThat(answer.path("message").path("answers").asString()).isEqualTo(ask);
        assertThat(answer.path("message").path("inReplyTo").path("id").asString())
                .isEqualTo(ask);
        assertThat(ada.ask(ask).path("state").asString()).isEqualTo("answered");
        assertThat(ada.steps(ask)).isEqualTo("seen Otto, answered Otto");
        assertThat(ada.lists("waiting", ask) || otto.lists("of-us", ask)).isFalse();
        assertThat(ada.lists("waiting?closed=true", ask) && otto.lists("of-us?closed=true", ask))
                .isTrue();
        assertThat(refused(otto.answer(ask, "Or from June?"))).isEqualTo("ask-answered");
        assertThat(refused(otto.take(ask))).isEqualTo("ask-answered");
    }

    @Test
    void aReplyCanTurnOutToBeTheAnswer() {
        var ask = ada.put("60 days?", "finance");
        var own = ada.room().post("Since last year they wait.", ask).path("id").asString();
        var reply = otto.room().post("Yes.", ask).path("id").asString();
        var elsewhere = otto.room().post("Good morning.").path("id").asString();

        assertThat(refused(otto.mark(ask, own))).as("by who asks").isEqualTo("ask-no-answer");
        assertThat(refused(otto.mark(ask, elsewhere))).as("no reply").isEqualTo("ask-no-answer");
        assertThat(refused(otto.mark(ask, ask))).as("itself").isEqualTo("ask-no-answer");
        assertThat(refused(ada.mark(ask, reply))).as("who asks does not decide").isEqualTo("ask-not-yours");
        ok(otto.mark(ask, reply));

        assertThat(ada.ask(ask).path("state").asString()).isEqualTo("answered");
    }

    @Test
    void whatDoesNotAnswerItOpensItAgain() {
        var ask = ada.put("60 days?", "finance");
        assertThat(refused(ada.reask(ask, "?"))).isEqualTo("ask-unanswered");
        ok(otto.take(ask));
        ok(otto.answer(ask, "We look into it."));
        assertThat(refused(otto.reask(ask, "?"))).isEqualTo("ask-not-yours");

        var missing = ok(ada.reask(ask, "Yes or no?"));

        assertThat(missing.path("message").path("inReplyTo").path("id").asString())
                .isEqualTo(ask);
        assertThat(ada.ask(ask).path("state").asString()).isEqualTo("open");
        assertThat(ada.ask(ask).path("takenBy").path("name").asString()).isEqualTo("Otto");
        ok(otto.answer(ask, "Yes."));
        assertThat(ada.steps(ask)).isEqualTo("seen Otto, taken Otto, answered Otto, reasked Ada, answered Otto");
    }

    @Test
    void itIsPassedOnToWhoKnowsAndItsDueMomentStays() {
        var ask = ada.put("Is the lamp under warranty?", "finance");
        var due = ada.ask(ask).path("dueAt").asString();
        ok(otto.take(ask));

        assertThat(refused(otto.passOn(ask, "finance", null))).isEqualTo("ask-there-already");
        assertThat(refused(otto.passOn(ask, "sales", null)))
                .as("back to who asks")
                .isEqualTo("ask-of-own-department");
        assertThat(refused(sven.passOn(ask, "marketing", null))).isEqualTo("ask-not-yours");
        ok(otto.passOn(ask, "service", "Warranties are yours."));

        var passed = ada.ask(ask);
        assertThat(passed.path("to").asString()).isEqualTo("service");
        assertThat(passed.path("firstTo").asString()).isEqualTo("finance");
        assertThat(passed.path("dueAt").asString()).isEqualTo(due);
        assertThat(passed.has("takenBy")).isFalse();
        assertThat(passed.path("steps").path(1).path("reason").asString()).isEqualTo("Warranties are yours.");
        assertThat(otto.lists("of-us", ask)).isFalse();
        assertThat(sven.lists("of-us", ask)).isTrue();
        assertThat(refused(otto.answer(ask, "Yes."))).isEqualTo("ask-not-yours");
        ok(sven.answer(ask, "Until June."));
    }

    @Test
    void whoAsksWithdrawsItUntilItIsAnswered() {
        var ask = ada.put("60 days?", "finance");
        assertThat(refused(otto.withdraw(ask))).isEqualTo("ask-not-yours");
        assertThat(refused(ada.room().delete(ask)))
                .as("an ask is withdrawn, not deleted")
                .isEqualTo("message-counts");

        ok(ada.withdraw(ask));
        ok(ada.withdraw(ask));

        assertThat(ada.ask(ask).path("state").asString()).isEqualTo("withdrawn");
        assertThat(ada.steps(ask)).isEqualTo("withdrawn Ada");
        assertThat(refused(otto.answer(ask, "Yes."))).isEqualTo("ask-withdrawn");
        ada.room().delete(ask).expectStatus().isNoContent();
        var answered = ada.put("90 days?", "finance");
        var answer = ok(otto.answer(answered, "No.")).path("id").asString();
        assertThat(refused(ada.withdraw(answered))).isEqualTo("ask-answered");
        assertThat(refused(otto.room().delete(answer))).isEqualTo("message-counts");
    }

    @Test
    void whatCannotBeAskedIsRefusedAndSaysNothing() {
        var empty = "d" + UUID.randomUUID().toString().substring(0, 8);
        foundation.open(empty, "Empty", "空", "sales", "UTC", List.of());

        assertThat(refused(ada.tryPut("?", "sales"))).isEqualTo("ask-of-own-department");
        assertThat(refused(ada.tryPut("?", "nowhere"))).isEqualTo("ask-department-unknown");
        assertThat(refused(ada.tryPut("?", empty))).isEqualTo("ask-department-empty");
        cast.person("Eve", Map.of(empty, Role.MEMBER), false, false);
        assertThat(refused(ada.tryPut("?", empty))).isEqualTo("hours-never-open");
        assertThat(refused(desk(cast.adam()).tryPut("?", "sales"))).isEqualTo("ask-without-department");
        assertThat(ada.room().page().toString()).doesNotContain(MessagePosted.KIND);
        assertThat(refused(desk(cast.gus()).tryPut("?", "finance"))).isEqualTo("customer-absent");
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneAnswers() throws Exception {
        var ask = ada.put("60 days?", "finance");
        var olga = desk(cast.person("Olga", Map.of("finance", Role.MEMBER), false, false));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = threads.invokeAll(List.<Callable<Integer>>of(
                    () -> status(otto.answer(ask, "Yes.")), () -> status(olga.answer(ask, "No."))));

            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(201, 422);
        }
        assertThat(ada.ask(ask)
                        .path("steps")
                        .valueStream()
                        .filter(step -> step.path("step").asString().equals("answered")))
                .hasSize(1);
    }

    private static int status(ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }

    @Test
    void whomATextAsksIsGuessedWithTheReason() {
        cast.mira();
        assertThat(guess(ada, "What is their credit limit?")).isEqualTo("finance field credit_limit");
        assertThat(guess(ada, "信用额度是多少？")).isEqualTo("finance field credit_limit");
        assertThat(guess(ada, "@[department/service] is the lamp back?")).isEqualTo("service named ");
        assertThat(guess(ada, "Can marketing tell where they come from?")).isEqualTo("marketing named ");
        assertThat(guess(otto, "What is their credit limit?"))
                .as("one does not ask oneself")
                .isEqualTo("  ");
        assertThat(guess(ada, "Hello")).isEqualTo("  ");

        ok(otto.answer(ada.put("60 days?", "finance"), "Yes."));

        assertThat(guess(ada, "Hello")).isEqualTo("finance answered ");
    }

    private static String guess(AskDesk by, String text) {
        var found = RoomDesk.ok(by.http()
                .get()
                .uri("/api/rooms/customer/{id}/ask-suggestion?text={text}", by.customer(), text)
                .exchange());
        return String.join(
                " ",
                found.path("department").asString(""),
                found.path("because").asString(""),
                found.path("field").asString(""));
    }
}
