package org.accordcrm.people;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in where. In the database, so that a restart signs nobody out. Safe for concurrent use. */
@Repository
class Sessions {

    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(14);

    /** A session's last use is written at most this often. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final People people;
    private final Journal journal;
    private final Clock clock;
    private final InstantSource time = InstantSource.system();

    Sessions(JdbcClient jdbc, People people, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    Secret start(PersonId person) {
        var secret = Secret.draw("");
        jdbc.sql("""
                        insert into people.session (secret_hash, person_id, started_at, seen_at)
                        values (:hash, :person, :now, :now)
                        """)
                .param("hash", secret.hash())
                .param("person", person.value())
                .param("now", time.instant().atOffset(UTC))
                .update();
        return secret;
    }

    /** Who holds the secret, and notes that the session was used. */
    Optional<Viewer> viewer(Secret secret) {
        var viewer = holder(secret);
        viewer.ifPresent(_ -> note(secret));
        return viewer;
    }

    /** Who holds the secret, unless the session is over or the person deactivated. */
    Optional<Viewer> holder(Secret secret) {
        var now = time.instant();
        record Session(UUID person, @Nullable UUID department) {}
        var session = jdbc.sql("""
                        select person_id, department_id
                        from people.session
                        where secret_hash = :hash
                          and seen_at > :idleSince
                          and started_at > :oldest
                        """)
                .param("hash", secret.hash())
                .param("idleSince", now.minus(IDLE).atOffset(UTC))
                .param("oldest", now.minus(LONGEST).atOffset(UTC))
                .query((row, _) -> new Session(
                        row.getObject("person_id", UUID.class),
                        row.<@Nullable UUID>getObject("department_id", UUID.class)))
                .optional();
        return session.flatMap(found -> people.viewer(new PersonId(found.person()), found.department()));
    }

    void actFor(Secret secret, DepartmentId department) {
        jdbc.sql("update people.session set department_id = :department where secret_hash = :hash")
                .param("department", department.value())
                .param("hash", secret.hash())
                .update();
    }

    /** Ends the session, and with it what was opened by it on any node; once. */
    @Transactional
    void end(Secret secret) {
        record Ended(UUID person, @Nullable UUID department) {}
        jdbc.sql("delete from people.session where secret_hash = :hash returning person_id, department_id")
                .param("hash", secret.hash())
                .query((row, _) -> new Ended(
                        row.getObject("person_id", UUID.class),
                        row.<@Nullable UUID>getObject("department_id", UUID.class)))
                .optional()
                .ifPresent(ended -> journal.append(
                        new SignedOut(ended.person(), ended.person(), ended.department(), clock.instant())));
    }

    void endAllOf(PersonId person) {
        jdbc.sql("delete from people.session where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private void note(Secret secret) {
        var now = time.instant();
        jdbc.sql("update people.session set seen_at = :now where secret_hash = :hash and seen_at < :before")
                .param("now", now.atOffset(UTC))
                .param("hash", secret.hash())
                .param("before", now.minus(NOTED).atOffset(UTC))
                .update();
    }
}
