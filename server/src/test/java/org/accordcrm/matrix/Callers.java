package org.accordcrm.matrix;

import static java.time.ZoneOffset.UTC;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.accordcrm.Cast;
import org.accordcrm.people.Foundation;
import org.accordcrm.people.Role;
import org.accordcrm.people.Tokens;
import org.accordcrm.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody who asks. */
final class Callers {

    private static final Set<String> ALL = Set.of("identity", "contact", "consent", "sales", "marketing", "service");

    private final Cast cast;
    private final Tokens tokens;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<Caller> all = new ArrayList<>();

    final Viewer lena;
    final Viewer mark;
    final Viewer stella;
    final Viewer adam;
    final Viewer gone;
    final UUID revoked;

    Callers(Cast cast, Tokens tokens, Foundation foundation, JdbcClient jdbc, Clock clock) {
        this.cast = cast;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.clock = clock;
        this.lena = cast.person("Lena", Map.of("finance", Role.LEAD), false, false);
        this.mark = cast.person("Mark", Map.of("marketing", Role.LEAD), false, false);
        this.stella = cast.person("Stella", Map.of("service", Role.MEMBER), false, true);
        this.adam = cast.adam();
        this.gone = cast.otto();
        all.add(Caller.unknown("nobody", session("")));
        all.add(Caller.unknown("a made-up token", bearer("accord_made-up")));
        all.add(Caller.unknown("a session of last month", session(oldSession())));
        all.add(Caller.unknown("who was deactivated", token(gone)));
        var once = tokens.make(lena, "lost");
        this.revoked = once.id();
        all.add(Caller.unknown("a revoked token", bearer(once.secret())));
        known("a guest of sales", cast.gus(), "sales", Role.GUEST);
        known("a member of sales", cast.ada(), "sales", Role.MEMBER);
        known("a member of marketing", cast.mira(), "marketing", Role.MEMBER);
        known("a member of service", cast.sven(), "service", Role.MEMBER);
        known("a member of finance", cast.otto(), "finance", Role.MEMBER);
        known("the lead of finance", lena, "finance", Role.LEAD);
        known("the lead of marketing", mark, "marketing", Role.LEAD);
        all.add(new Caller(
                "the steward", token(stella), true, ALL, ALL, Set.of(), Set.of("service"), "steward", false));
        var tess = cast.person("Tess", Map.of("finance", Role.MEMBER), false, true);
        var more = new HashSet<>(ALL);
        more.add("money");
        all.add(new Caller(
                "a steward in finance", token(tess), true, more, more, Set.of(), Set.of("finance"), "steward", false));
        all.add(new Caller(
                "the administrator", token(adam), true, ALL, ALL, Set.of(), Set.of(), "administrator", false));
        all.add(auditor(foundation));
    }

    /** Who is granted so little that every other group is hidden: what is seen may not be taken away. */
    private Caller auditor(Foundation foundation) {
        foundation.open("archive", "Archive", "档案部", "finance", "UTC", List.of());
        for (var grant :
                List.of(List.of("identity", "view"), List.of("contact", "view"), List.of("identity", "export"))) {
            jdbc.sql(
                            "insert into access.grant (department, role, field_group, purpose) values ('archive', 'guest', ?, ?)")
                    .params(grant)
                    .update();
        }
        var nadia = cast.person("Nadia", Map.of("archive", Role.GUEST), false, false);
        return new Caller(
                "an auditor",
                token(nadia),
                true,
                Set.of("identity", "contact"),
                Set.of("identity"),
                Set.of(),
                Set.of("archive"),
                "",
                true);
    }

    private void known(String name, Viewer viewer, String department, Role role) {
        var groups = new HashSet<String>();
        if (role != Role.GUEST) {
            groups.addAll(ALL);
            if (Set.of("sales", "finance").contains(department)) {
                groups.add("money");
            }
        }
        var leads = role == Role.LEAD ? Set.of(department) : Set.<String>of();
        all.add(new Caller(
                name, token(viewer), true, groups, groups, leads, Set.of(department), "", role == Role.GUEST));
    }

    List<Caller> all() {
        return all;
    }

    Stream<Caller> live() {
        return all.stream().filter(Caller::live);
    }

    Caller named(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private Map<String, String> token(Viewer viewer) {
        return bearer(tokens.make(viewer, "matrix").secret());
    }

    static Map<String, String> bearer(String secret) {
        return Map.of("Authorization", "Bearer " + secret);
    }

    /** A page's request, with the header that keeps other pages from sending it. */
    private static Map<String, String> session(String secret) {
        return Map.of("Cookie", "XSRF-TOKEN=drawn; accord-session=" + secret, "X-XSRF-TOKEN", "drawn");
    }

    private String oldSession() {
        return startSession(cast.adam(), Duration.ofDays(15));
    }

    /** A session of that age which is still in use. */
    String startSession(Viewer viewer, Duration age) {
        var secret = UUID.randomUUID().toString();
        var now = clock.instant();
        jdbc.sql("insert into people.session (secret_hash, person_id, started_at, seen_at) values (?, ?, ?, ?)")
                .params(hash(secret), viewer.person().value(), now.minus(age).atOffset(UTC), now.atOffset(UTC))
                .update();
        return secret;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
