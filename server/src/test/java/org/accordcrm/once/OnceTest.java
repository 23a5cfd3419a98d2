package org.accordcrm.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.database.SharedDatabase;
import org.accordcrm.once.Maker.Made;
import org.accordcrm.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A creation that is sent again with its key, as the person who lost the answer sees it. */
@ServerTest
class OnceTest {

    private final JdbcClient jdbc;
    private final Cast cast;
    private final RestTestClient http;
    private final Maker adam;
    private final Maker stella;
    private final String source;

    OnceTest(JdbcClient jdbc, Cast cast, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.cast = cast;
        this.http = Maker.client(port);
        this.adam = new Maker(cast.as(cast.adam(), http));
        this.stella = new Maker(cast.as(cast.stella(), http));
        this.source = stella.desk().source("finance");
    }

    @Test
    void aRepeatGivesTheFirstAnswerAndMakesNothingMore() {
        var name = Maker.name();
        var key = Maker.key();

        var first = adam.department(key, name).expect(201);
        var second = adam.department(key, name).expect(201);

        assertThat(first.isReplay()).isFalse();
        assertThat(second.isReplay()).isTrue();
        assertThat(second.body()).isEqualTo(first.body()).contains(name, "部");
        for (var header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(second.headers().get(header))
                    .isNotEmpty()
                    .isEqualTo(first.headers().get(header));
        }
        assertThat(departments(name)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from journal.entry where kind = 'department.opened.v1' and subject = ?")
                        .param("department/" + first.json().path("id").asString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void withoutAKeyOrWithAnotherTheSameIsMadeAgain() {
        stella.upload(source, null, "a,b\n1,2\n").expect(201);
        stella.upload(source, Maker.key(), "a,b\n1,2\n").expect(201);
        var key = Maker.key();
        var made = stella.upload(source, key, "a,b\n1,2\n").expect(201);

        assertThat(stella.upload(source, key, "a,b\n1,2\n").expect(201).body()).isEqualTo(made.body());

        assertThat(files()).isEqualTo(3);
    }

    @Test
    void aKeyIsTheSameQuotedOrNot() {
        var name = Maker.name();
        var key = Maker.key();

        adam.department(key, name).expect(201);

        assertThat(adam.department("\"" + key + "\"", name).expect(201).isReplay())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "\"unclosed", "in\"side", "\"\"", "\"a\";b=1", "LONG"})
    void whatIsNoKeyIsRefused(String key) {
        var name = Maker.name();

        adam.department(key.equals("LONG") ? "k".repeat(256) : key, name).refused(400, "idempotency-key-unfit");

        assertThat(departments(name)).isZero();
        adam.department("k".repeat(219) + Maker.key(), name).expect(201);
    }

    @Test
    void whileTheFirstIsUnderWayTheSecondIsToldSo() throws Exception {
        var name = Maker.name();
        var key = Maker.key();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Made> send = () -> adam.department(key, name);
            var lock = SharedDatabase.lock("people.department");
            var first = threads.submit(send);
            SharedDatabase.awaitBlocked("insert into people.department");

            var second = adam.department(key, name).refused(409, "idempotency-key-in-use");
            lock.close();

            assertThat(second.headers().getFirst("Retry-After")).isEqualTo("1");
            assertThat(first.get().expect(201).isReplay()).isFalse();
            assertThat(adam.department(key, name).expect(201).body())
                    .isEqualTo(first.get().body());
        }
    }

    @Test
    void ofManyAtOnceOneMakesIt() throws Exception {
        var key = Maker.key();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Made> send = () -> stella.upload(source, key, "a,b\n1,2\n");
            var bodies = new HashSet<String>();
            for (var answer : threads.invokeAll(Collections.nCopies(12, send))) {
                var made = answer.get();
                if (made.status() == 201) {
                    bodies.add(made.body());
                } else {
                    made.refused(409, "idempotency-key-in-use");
                }
            }

            assertThat(bodies).hasSize(1).contains(send.call().expect(201).body());
        }
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aKeyIsForOneRequest() {
        var name = Maker.name();
        var key = Maker.key();
        adam.department(key, name).expect(201);

        adam.department(key, Maker.name()).refused(422, "idempotency-key-reused");
        adam.department(key, name + "-longer").refused(422, "idempotency-key-reused");
        adam.make("/api/departments?x=1", key, Maker.departmentBody(name)).refused(422, "idempotency-key-reused");
        adam.make(
                        "/api/departments",
                        key,
                        MediaType.parseMediaType("application/json;charset=UTF-8"),
                        Maker.departmentBody(name))
                .refused(422, "idempotency-key-reused");
        assertThat(adam.department(key, name).isReplay()).isTrue();
    }

    @Test
    void aKeyBelongsToItsPersonAndItsAddress() {
        var key = Maker.key();
        var name = Maker.name();
        var other = stella.desk().source("sales");
        var eve = new Maker(cast.as(cast.adam(), http));
        adam.department(key, name).expect(201);

        assertThat(eve.department(key, Maker.name()).expect(201).isReplay()).isFalse();
        eve.department(Maker.key(), name).refused(409, "department-key-taken");
        assertThat(stella.upload(source, key, "a\n1\n").expect(201).isReplay()).isFalse();
        assertThat(stella.upload(other, key, "a\n1\n").expect(201).isReplay()).isFalse();
    }

    @Test
    void whoIsNotSignedInHasNoKeys() {
        var before = answers();

        new Maker(http.mutate().defaultHeader("Authorization", "Bearer guessed").build())
                .department(Maker.key(), Maker.name())
                .refused(401, "sign-in-needed");

        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        var taken = Maker.name();
        var key = Maker.key();
        adam.department(Maker.key(), taken).expect(201);

        adam.department(key, taken).refused(409, "department-key-taken");
        adam.department(key, "No key").expect(422);
        adam.make("/api/departments", key, "{").refused(400, "request-unreadable");
        stella.department(key, Maker.name()).refused(403, "administrator-needed");

        assertThat(adam.department(key, Maker.name()).expect(201).isReplay()).isFalse();
    }

    @Test
    void whatIsShownOnceIsNotKept() {
        var name = Maker.name();
        var key = Maker.key();
        var token = adam.make("/api/tokens", key, "{\"name\":\"%s\"}".formatted(name))
                .expect(201)
                .json();
        var person = """
                {"email":"%s@northlight.example","name":"%s","administrator":false,"steward":false,"memberships":[]}""".formatted(name, name);
        var invited = adam.make("/api/people", key, person).expect(201).json();
        var again = "/api/people/%s/invitation".formatted(invited.path("id").asString());
        var link = adam.make(again, key, "").expect(201).json();
        adam.department(key, name).expect(201);

        assertThat(stored(name)).as("the search finds what is kept").isTrue();
        for (var secret : List.of(
                token.path("secret").asString(),
                invited.path("invitation").asString().substring("/invitation/".length()),
                link.path("invitation").asString().substring("/invitation/".length()))) {
            assertThat(secret).hasSizeGreaterThan(40);
            assertThat(stored(secret)).isFalse();
        }
        adam.make("/api/tokens", key, "{\"name\":\"%s\"}".formatted(name)).refused(409, "idempotency-answer-not-kept");
        var refused = adam.make("/api/people", key, person).refused(409, "idempotency-answer-not-kept");
        assertThat(refused.json().path("values").path("location").asString())
                .isEqualTo("/api/people/" + invited.path("id").asString());
        adam.make(again, key, "").refused(409, "idempotency-answer-not-kept");
        adam.make("/api/tokens", key, "{\"name\":\"other\"}").refused(422, "idempotency-key-reused");
        assertThat(adam.desk().each("/api/tokens", "name")).containsOnlyOnce(name);
    }

    @Test
    void whoseRightsHaveChangedDoesNotGetTheOldAnswer() {
        var steward = cast.person("Sten", Map.of("sales", Role.MEMBER), false, true);
        var sten = new Maker(cast.as(steward, http));
        var key = Maker.key();
        var made = sten.upload(source, key, "a\nsecret value\n").expect(201);
        assertThat(sten.upload(source, key, "a\nsecret value\n").body()).isEqualTo(made.body());

        SharedDatabase.owner()
                .sql("delete from people.company_role where person_id = ?")
                .param(steward.person().value())
                .update();

        assertThat(sten.upload(source, key, "a\nsecret value\n")
                        .refused(409, "idempotency-answer-not-kept")
                        .body())
                .doesNotContain("secret value");
        sten.upload(source, Maker.key(), "a\nsecret value\n").refused(403, "steward-needed");
    }

    private boolean stored(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return jdbc.sql("""
                        select exists (
                            select from once.answer a
                            where position(:bytes in a.body) > 0 or a::text like '%' || :text || '%')
                        """)
                .param("bytes", bytes)
                .param("text", text)
                .query(Boolean.class)
                .single();
    }

    private long answers() {
        return jdbc.sql("select count(*) from once.answer").query(Long.class).single();
    }

    private long files() {
        return jdbc.sql("select count(*) from sources.file where source_id = ?")
                .param(UUID.fromString(source))
                .query(Long.class)
                .single();
    }

    private long departments(String name) {
        return jdbc.sql("select count(*) from people.department where key = ?")
                .param(name)
                .query(Long.class)
                .single();
    }
}
