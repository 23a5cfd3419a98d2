package org.accordcrm.people;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.journal.Journal;
import org.accordcrm.journal.Uuid7;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** API tokens: each does what its person may. Safe for concurrent use. */
@Repository
public class Tokens {

    private static final String PREFIX = "accord_";

    private final JdbcClient jdbc;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    Tokens(JdbcClient jdbc, People people, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param usedAt to the minute; absent if never */
    public record Token(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    /** @param secret shown this once; only its hash is kept */
    public record MadeToken(UUID id, String name, Instant createdAt, String secret) {}

    @Transactional
    public MadeToken make(Viewer viewer, String name) {
        var secret = Secret.draw(PREFIX);
        var id = Uuid7.next();
        var now = clock.instant();
        jdbc.sql("""
                        insert into people.token (id, secret_hash, person_id, department_id, name, made_at)
                        values (:id, :hash, :person, :department, :name, :now)
                        """)
                .param("id", id)
                .param("hash", secret.hash())
                .param("person", viewer.person().value())
                .param("department", viewer.departmentValue())
                .param("name", name)
                .param("now", now.atOffset(UTC))
                .update();
        var person = viewer.person().value();
        journal.append(new TokenMade(id, person, person, viewer.departmentValue(), now));
        return new MadeToken(id, name, now, secret.text());
    }

    /** As {@link #make}, in place of the viewer's tokens of that name. */
    @Transactional
    public MadeToken renew(Viewer viewer, String name) {
        jdbc.sql("delete from people.token where person_id = :person and name = :name")
                .param("person", viewer.person().value())
                .param("name", name)
                .update();
        return make(viewer, name);
    }

    /** The viewer's own, newest first. */
    List<Token> of(Viewer viewer) {
        return jdbc.sql("""
                        select id, name, made_at, used_at
                        from people.token
                        where person_id = :person
                        order by made_at desc, id desc
                        """)
                .param("person", viewer.person().value())
                .query((row, _) -> {
                    var usedAt = row.<@Nullable OffsetDateTime>getObject("used_at", OffsetDateTime.class);
                    return new Token(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getObject("made_at", OffsetDateTime.class).toInstant(),
                            usedAt == null ? null : usedAt.toInstant());
                })
                .list();
    }

    /** @throws Problem.Absent unless it is one of the viewer's */
    @Transactional
    void revoke(Viewer viewer, UUID id) {
        var revoked = jdbc.sql("delete from people.token where id = :id and person_id = :person")
                .param("id", id)
                .param("person", viewer.person().value())
                .update();
        if (revoked == 0) {
            throw new Problem.Absent("token", id);
        }
        var person = viewer.person().value();
        journal.append(new TokenRevoked(id, person, person, viewer.departmentValue(), clock.instant()));
    }

    /** Who holds the secret, and notes that it was used. */
    Optional<Viewer> viewer(Secret secret) {
        jdbc.sql("""
                        update people.token
                        set used_at = date_trunc('minute', now())
                        where secret_hash = :hash
                          and used_at is distinct from date_trunc('minute', now())
                        """).param("hash", secret.hash()).update();
        return holder(secret);
    }

    /** Who holds the secret, unless it was revoked or the person deactivated. */
    Optional<Viewer> holder(Secret secret) {
        record Holder(UUID person, @Nullable UUID department) {}
        return jdbc.sql("select person_id, department_id from people.token where secret_hash = :hash")
                .param("hash", secret.hash())
                .query((row, _) -> new Holder(
                        row.getObject("person_id", UUID.class),
                        row.<@Nullable UUID>getObject("department_id", UUID.class)))
                .optional()
                .flatMap(holder -> people.viewer(new PersonId(holder.person()), holder.department()));
    }
}
