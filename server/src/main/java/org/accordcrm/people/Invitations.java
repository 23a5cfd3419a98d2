package org.accordcrm.people;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.journal.Journal;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links by which a person chooses a password, once. Safe for concurrent use: a link is taken by the first. */
@Repository
public class Invitations {

    private static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final People people;
    private final Sessions sessions;
    private final Companies companies;
    private final Journal journal;
    private final Clock clock;
    private final InstantSource time = InstantSource.system();

    Invitations(JdbcClient jdbc, People people, Sessions sessions, Companies companies, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.sessions = sessions;
        this.companies = companies;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param path of the page that the link opens; shown this once */
    public record Link(String path, Instant expiresAt) {}

    /** Whom the link invites, and where to. */
    record Invitation(String email, String name, @Nullable String company, Instant expiresAt) {}

    /** A new link for the person; the ones before open nothing any more. */
    @Transactional
    public Link invite(PersonId by, PersonId person) {
        var secret = Secret.draw("");
        var expiresAt = time.instant().plus(LIFE);
        withdraw(person);
        jdbc.sql("""
                        insert into people.invitation (secret_hash, person_id, invited_by, expires_at)
                        values (:hash, :person, :by, :expiresAt)
                        """)
                .param("hash", secret.hash())
                .param("person", person.value())
                .param("by", by.value())
                .param("expiresAt", expiresAt.atOffset(UTC))
                .update();
        return new Link("/invitation/" + secret.text(), expiresAt);
    }

    /** @throws Problem.Absent if the link is used, withdrawn, too old or was never given */
    Invitation read(Secret secret) {
        return jdbc.sql("""
                        select p.email, p.name, i.expires_at
                        from people.invitation i
                        join people.person p on p.id = i.person_id
                        where i.secret_hash = :hash
                          and i.expires_at > :now
                          and not exists (select from people.person_deactivation d where d.person_id = p.id)
                        """)
                .param("hash", secret.hash())
                .param("now", time.instant().atOffset(UTC))
                .query((row, _) -> new Invitation(
                        row.getString("email"),
                        row.getString("name"),
                        companies.current().map(Company::name).orElse(null),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(Invitations::absent);
    }

    /**
     * Sets name and password and uses the link up. Whoever was signed in as the person no longer is.
     *
     * @throws Problem.Absent as {@link #read}
     * @throws Problem.Rule if the name or the password will not do; the link stays good
     */
    @Transactional
    void accept(Secret secret, String name, String password) {
        Wording.checkText("name", name);
        Wording.checkPassword(read(secret).email(), password);
        var person = take(secret).orElseThrow(Invitations::absent);
        jdbc.sql("update people.person set name = :name, version = version + 1 where id = :person")
                .param("name", name.strip())
                .param("person", person.value())
                .update();
        people.setPassword(person, password);
        sessions.endAllOf(person);
        journal.append(new InvitationAccepted(person.value(), person.value(), null, clock.instant()));
    }

    private void withdraw(PersonId person) {
        jdbc.sql("delete from people.invitation where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private Optional<PersonId> take(Secret secret) {
        return jdbc.sql("delete from people.invitation where secret_hash = :hash returning person_id")
                .param("hash", secret.hash())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Without the secret, which must not reach a log. */
    private static Problem.Absent absent() {
        return new Problem.Absent("invitation", "with this link");
    }
}
