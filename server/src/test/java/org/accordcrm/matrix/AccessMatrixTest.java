package org.accordcrm.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.accordcrm.Cast;
import org.accordcrm.matrix.Requests.Request;
import org.accordcrm.people.Foundation;
import org.accordcrm.people.Tokens;
import org.accordcrm.push.TopicGuard;
import org.accordcrm.sources.SourceDesk;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation, asked by everybody, about what is their department's, another's, gone, or never was. Who it is not for is
 * refused as {@code access-matrix.txt} says, learns nothing, and changes nothing.
 */
@AloneTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessMatrixTest {

    /** Which OpenApiTest holds to be the served one. */
    private static final Path DOCUMENT = Path.of("../web/openapi.json");

    /** Where whoever may see money is shown some. */
    private static final List<String> MONEY_DOORS = List.of(
            "GET /api/customers",
            "GET /api/customers/export",
            "GET /api/customers/{id}",
            "GET /api/customers/{id}/campaigns",
            "GET /api/customers/{id}/deals",
            "GET /api/customers/{id}/invoices",
            "GET /api/customers/{id}/payments",
            "GET /api/customers/{id}/purchases",
            "GET /api/customers/{id}/records",
            "GET /api/customers/{id}/timeline",
            "GET /api/files/{id}",
            "GET /api/records/export",
            "GET /api/runs/{id}",
            "GET /api/sources",
            "GET /api/sources/{source}/quarantine",
            "GET /api/sources/{source}/runs",
            "POST /api/files/{id}/preview",
            "PUT /api/quarantine/{id}/mend");

    private final Map<Operation, Door> listed = Operation.listed();
    private final Callers callers;
    private final World world;
    private final Asker asker;
    private final State state;
    private final List<String> topics;
    private final List<Listening> pages = new ArrayList<>();
    private final int port;

    AccessMatrixTest(
            Cast cast,
            Tokens tokens,
            Foundation foundation,
            SourceDesk desks,
            JdbcClient jdbc,
            Clock clock,
            RestTestClient http,
            @LocalServerPort int port,
            @Value("${accord.sources.files}") Path files,
            List<TopicGuard> guards) {
        this.callers = new Callers(cast, tokens, foundation, jdbc, clock);
        this.world = new World(cast, callers, tokens, desks, http);
        this.asker = new Asker(port);
        this.state = new State(jdbc, files);
        this.state.settle();
        this.topics = guards.stream().map(TopicGuard::kind).toList();
        this.port = port;
    }

    @Test
    @Order(1)
    void whoMayAskIsDecidedForEachOperation() throws IOException {
        var served = new TreeSet<Operation>();
        JsonMapper.shared()
                .readTree(Files.readString(DOCUMENT))
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> served.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey()))));

        assertThat(operations())
                .as("Maybe add the operation to access-matrix.txt, with who may ask it.")
                .containsExactlyElementsOf(served);
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> whoItIsNotForIsRefusedLearnsNothingAndChangesNothing() {
        return operations()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(),
                        () -> assertThat(callers.all().stream().flatMap(caller -> wrongs(operation, caller)))
                                .isEmpty()));
    }

    /** What is wrong with what the caller is told of the things that the operation can be asked about. */
    private Stream<String> wrongs(Operation operation, Caller caller) {
        var door = door(operation);
        var wrongs = new ArrayList<String>();
        var told = new TreeSet<String>();
        // Who is not known is refused before anything is looked up.
        for (var thing : caller.live() || door == Door.EVERYBODY ? Thing.values() : new Thing[] {Thing.FINANCE}) {
            world.named(Requests.kind(operation), thing).ifPresent(id -> {
                var isThere = id.isEmpty() || World.isThere(Requests.kind(operation), thing);
                var expected = door.answers(caller, thing, isThere);
                if (expected == Door.THROUGH && operation.writes()) {
                    return;
                }
                for (var request : Requests.of(operation, id, thing, world)) {
                    var answer = asker.ask(caller, operation, request);
                    var what = "%s to %s about %s: %s".formatted(request.path(), caller, thing, answer);
                    if (!door.isRight(answer, expected, id)) {
                        wrongs.add(what + " instead of " + expected);
                    }
                    if (operation.writes()) {
                        state.changes().forEach(table -> wrongs.add(what + " and changed " + table));
                    }
                    if (door.hides(caller, expected) && !request.path().contains("?")) {
                        told.add(answer.status() + answer.body().replace(id, "…"));
                    }
                }
            });
        }
        state.changes().forEach(table -> wrongs.add("%s by %s changed %s".formatted(operation, caller, table)));
        if (told.size() > 1) {
            wrongs.add("%s tells %s what is there from what is not: %s".formatted(operation, caller, told));
        }
        return wrongs.stream();
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> whatIsNotAskedInTheRightFormChangesNothing() {
        var administrator = callers.named("the administrator");
        var forged = Map.of("Cookie", "accord-session=" + callers.startSession(callers.adam, Duration.ZERO));
        state.settle();
        return operations()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var id =
                            world.named(Requests.kind(operation), Thing.FINANCE).orElseThrow();
                    var request =
                            Requests.of(operation, id, Thing.FINANCE, world).getFirst();

                    assertThat(asker.send(administrator.headers(), request.by("PATCH"))
                                    .status())
                            .isEqualTo(405);
                    if ("application/json".equals(request.type())) {
                        assertThat(asker.send(administrator.headers(), request.as("text/plain"))
                                        .status())
                                .isEqualTo(415);
                    }
                    if (operation.writes()) {
                        assertThat(asker.send(forged, request).status())
                                .as("from a page that is not ours")
                                .isEqualTo(403);
                    }
                    assertThat(state.changes()).isEmpty();
                }));
    }

    @Test
    @Order(4)
    void nobodyFindsOrSortsByWhatTheyMayNotSee() {
        var otto = callers.named("a member of finance");
        var mira = callers.named("a member of marketing");
        var nadia = callers.named("an auditor");

        assertThat(found(otto, "has=creditHold")).isEqualTo("1");
        assertThat(found(mira, "has=creditHold")).isEqualTo("400");
        assertThat(found(otto, "has=overdue")).isEqualTo("1");
        assertThat(found(mira, "has=overdue")).isEqualTo("400");
        assertThat(found(mira, "has=openDeal")).isEqualTo("1");
        assertThat(found(nadia, "has=openDeal")).isEqualTo("400");
        assertThat(found(mira, "tier=A")).isEqualTo("1");
        assertThat(found(nadia, "tier=A")).isEqualTo("400");
        assertThat(found(mira, "q=" + Markers.WEBSITE)).isEqualTo("1");
        assertThat(found(nadia, "q=" + Markers.WEBSITE)).isEqualTo("0");
        for (var sort : List.of("payment_term", "-credit_limit", "creditHold", "overdue", "tier", "website")) {
            assertThat(found(mira, "sort=" + sort)).as(sort).isEqualTo("400");
        }
    }

    /** How many customers, none that only sound like it; or the status of the refusal, which the export says too. */
    private String found(Caller caller, String query) {
        var answer = asker.send(caller.headers(), Request.get("/api/customers?" + query));
        if (answer.status() == 200) {
            var page = JsonMapper.shared().readTree(answer.body());
            return page.path("alike").asBoolean() ? "0" : page.path("total").asString();
        }
        assertThat(asker.send(caller.headers(), Request.get("/api/customers/export?" + query))
                        .status())
                .isEqualTo(answer.status());
        return String.valueOf(answer.status());
    }

    @TestFactory
    @Order(5)
    Stream<DynamicTest> topicsAreRefusedToWhomTheyAreNotFor() {
        assertThat(listed.keySet().stream().filter(Operation::isWatch).map(Operation::topicKind))
                .as("Maybe add the topic to access-matrix.txt, with who may watch it.")
                .containsExactlyInAnyOrderElementsOf(topics);
        return callers.all().stream()
                .map(caller -> DynamicTest.dynamicTest(caller.name(), () -> {
                    if (!caller.live()) {
                        assertThatThrownBy(() -> new Listening(caller, port)).isInstanceOf(CompletionException.class);
                        return;
                    }
                    var page = new Listening(caller, port);
                    pages.add(page);
                    for (var operation :
                            listed.keySet().stream().filter(Operation::isWatch).toList()) {
                        for (var thing : List.of(Thing.FINANCE, Thing.ABSENT)) {
                            var id = world.named(operation.topicKind(), thing).orElse("");
                            var topic = operation.path().replace("{id}", id);
                            var isFor = door(operation).answers(caller, thing, true) == Door.THROUGH;
                            assertThat(page.watch(topic))
                                    .startsWith("{\"%s\":\"%s\"".formatted(isFor ? "watching" : "refused", topic));
                        }
                    }
                }));
    }

    @TestFactory
    @Order(6)
    Stream<DynamicTest> whoItIsForMayDoIt() {
        assertThat(operations().filter(Operation::writes))
                .as("each is done by somebody; SignInTest signs in, and a source was removed when the world was made")
                .allMatch(operation -> Set.of("POST /api/session", "DELETE /api/sources/{id}")
                                .contains(operation.toString())
                        || Deed.ALL.stream().anyMatch(deed -> deed.operation().equals(operation)));
        return Deed.ALL.stream()
                .map(deed -> DynamicTest.dynamicTest(deed.toString(), () -> {
                    var id = world.named(Requests.kind(deed.operation()), deed.thing())
                            .orElseThrow();
                    for (var request : Requests.of(deed.operation(), id, deed.thing(), world)) {
                        var answer = asker.ask(callers.named(deed.caller()), deed.operation(), request);
                        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
                    }
                    if (deed.operation().path().endsWith("/undo")) {
                        awaitUndone(callers.named(deed.caller()), id);
                    }
                }));
    }

    /** It goes on behind its answer, and holds up the other runs of its source meanwhile. */
    private void awaitUndone(Caller caller, String run) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> asker.ask(caller, Operation.of("GET /api/runs/{id}"), Request.get("/api/runs/" + run))
                        .text()
                        .contains("\"state\":\"undone\""));
    }

    @Test
    @Order(7)
    void everyMarkedValueWasShownToWhoMaySeeItAndNoneOverTheSocket() {
        assertThat(asker.shown()).containsAll(Markers.of(_ -> true));
        assertThat(MONEY_DOORS)
                .allSatisfy(operation -> assertThat(asker.shownBy(Operation.of(operation)))
                        .as(operation)
                        .containsAnyElementsOf(Markers.of("money"::equals)));
        var heard = pages.stream().flatMap(page -> page.heard().stream()).toList();
        assertThat(heard)
                .anyMatch(message -> message.contains("changed"))
                .allSatisfy(message -> assertThat(Markers.of(_ -> true)).noneMatch(message::contains));
    }

    private Stream<Operation> operations() {
        return listed.keySet().stream().filter(operation -> !operation.isWatch());
    }

    private Door door(Operation operation) {
        return Objects.requireNonNull(listed.get(operation));
    }
}
