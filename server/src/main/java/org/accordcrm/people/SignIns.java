package org.accordcrm.people;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.accordcrm.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks passwords, and slows down who guesses. Safe for concurrent use. */
@Component
class SignIns {

    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** Of so many addresses and callers the tries are remembered; the longest unheard goes first. */
    private static final int REMEMBERED_MAX = 10_000;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    /** What an unknown address is checked against, so that it takes as long as a known one. */
    private final String decoy;

    SignIns(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.decoy = String.valueOf(passwords.encode(UUID.randomUUID().toString()));
    }

    /**
     * Who has the address and the password.
     *
     * @throws Problem.Unauthorized if nobody has, or the person is deactivated: which, is not told
     * @throws Problem.TooMany after ten tries in five minutes for one address, or forty from one caller
     */
    PersonId check(String email, String password, String caller) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        take("address " + address, TRIES);
        take("caller " + caller, 4 * TRIES);
        record Known(UUID id, String password) {}
        var known = jdbc.sql("""
                        select p.id, p.password
                        from people.person p
                        where p.email = :email
                          and p.password is not null
                          and not exists (select from people.person_deactivation d where d.person_id = p.id)
                        """)
                .param("email", address)
                .query((row, _) -> new Known(row.getObject("id", UUID.class), row.getString("password")))
                .optional();
        var right = passwords.matches(password, known.map(Known::password).orElse(decoy));
        return known.filter(_ -> right)
                .map(person -> new PersonId(person.id()))
                .orElseThrow(() -> new Problem.Unauthorized(
                        "sign-in-refused", "Nobody has this e-mail address with this password."));
    }

    private void take(String what, int tries) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(
                    what,
                    _ -> Bucket.builder()
                            .addLimit(Bandwidth.builder()
                                    .capacity(tries)
                                    .refillGreedy(tries, WINDOW)
                                    .build())
                            .build());
        }
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
            throw new Problem.TooMany(
                    "too-many-attempts", "Too many tries. The next one is heard in %d s.".formatted(seconds), seconds);
        }
    }
}
