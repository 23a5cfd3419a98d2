package org.accordcrm.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.database.SharedDatabase;
import org.accordcrm.once.Maker.Made;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something breaks while a creation with a key is carried out; and the keys of yesterday. */
@ServerTest
class OnceFailureTest {

    private final JdbcClient jdbc;
    private final JdbcClient owner = SharedDatabase.owner();
    private final Answers answers;
    private final Maker adam;
    private final Maker stella;
    private final String name = Maker.name();
    private final String key = Maker.key();

    OnceFailureTest(JdbcClient jdbc, Answers answers, Cast cast, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.answers = answers;
        var http = Maker.client(port);
        this.adam = new Maker(cast.as(cast.adam(), http));
        this.stella = new Maker(cast.as(cast.stella(), http));
    }

    @Test
    void aRequestThatFailedBeforeAnythingWasMadeIsTriedAgain() {
        owner.sql("""
                create function people.break_for_test() returns trigger language plpgsql as
                $$ begin raise exception 'broken' using errcode = '58000'; end $$
                """).update();
        owner.sql("""
                create trigger break_for_test before insert on people.department
                for each row when (new.key = '%s') execute function people.break_for_test()
                """.formatted(name)).update();
        try {
            assertThat(adam.department(key, name).status()).isGreaterThanOrEqualTo(500);
        } finally {
            owner.sql("drop function people.break_for_test cascade").update();
        }

        assertThat(adam.department(key, name).expect(201).isReplay()).isFalse();
        assertThat(adam.department(key, name).expect(201).isReplay()).isTrue();
        assertThat(departments()).isEqualTo(1);
    }

    /** The source is there, and then its view cannot be read. */
    @Test
    void aRequestThatFailedAfterSomethingWasMadeIsNotCarriedOutAgain() {
        var body = "{\"name\":\"%s\",\"department\":\"finance\"}".formatted(name);
        owner.sql("revoke select on sources.quarantined from accord").update();
        try {
            assertThat(stella.make("/api/sources", key, body).status()).isEqualTo(500);
        } finally {
            owner.sql("grant select on sources.quarantined to accord").update();
        }

        stella.make("/api/sources", key, body).refused(409, "idempotency-outcome-unknown");
        assertThat(jdbc.sql("select count(*) from sources.source where name = ?")
                        .param(name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** What was made stays made, whoever asks again learns that nobody knows, and in time it is not in use any more. */
    @Test
    void anAnswerThatCannotBeKeptIsGivenOnceAndThenUnknown() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var business = SharedDatabase.lock("people.department");
            var first = threads.submit(() -> adam.department(key, name));
            SharedDatabase.awaitBlocked("insert into people.department");
            var keys = SharedDatabase.lock("once.answer");
            business.close();
            SharedDatabase.awaitBlocked("update once.answer%set request");
            try (var _ = SharedDatabase.away()) {
                first.get().expect(201);
            }
            keys.close();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> inUse(adam.department(key, name)));

        owner.sql("update once.answer set held_until = now() - interval '1 second' where status is null")
                .update();

        adam.department(key, name).refused(409, "idempotency-outcome-unknown");
        assertThat(departments()).isEqualTo(1);
    }

    private static boolean inUse(Made made) {
        return made.code().equals("idempotency-key-in-use");
    }

    @Test
    void whatTakesLongStaysInUseForAsLong() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lock = SharedDatabase.lock("people.department");
            var first = threads.submit(() -> adam.department(key, name));
            SharedDatabase.awaitBlocked("insert into people.department");
            owner.sql("update once.answer set held_until = now() - interval '1 second' where status is null")
                    .update();

            answers.hold();

            adam.department(key, name).refused(409, "idempotency-key-in-use");
            lock.close();
            first.get().expect(201);
        }
    }

    @Test
    void aDayLaterTheKeyIsForgotten() {
        adam.department(key, name).expect(201);

        age("23 hours");
        assertThat(adam.department(key, name).isReplay()).isTrue();
        age("2 hours");

        adam.department(key, name).refused(409, "department-key-taken");
        assertThat(jdbc.sql("select count(*) from once.answer where position(:name in convert_from(body, 'UTF8')) > 0")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void age(String interval) {
        owner.sql("""
                update once.answer
                set claimed_at = claimed_at - '%1$s'::interval, held_until = held_until - '%1$s'::interval
                """.formatted(interval)).update();
        answers.forget();
    }

    private long departments() {
        return jdbc.sql("select count(*) from people.department where key = ?")
                .param(name)
                .query(Long.class)
                .single();
    }
}
