package org.accordcrm.customers;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.access.Rights;
import org.accordcrm.identity.Verdict;
import org.accordcrm.journal.Journal;
import org.accordcrm.journal.Uuid7;
import org.accordcrm.people.Role;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people said about pairs of source records: it binds the engine until it is withdrawn. What follows, a merge or a
 * split, follows the journal. Safe for concurrent use: the database decides races.
 */
@Repository
public class Verdicts {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Verdicts(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** A verdict in force; the left id is the smaller one. */
    public record Given(UUID left, UUID right, Verdict verdict) {}

    private record Pair(UUID left, UUID right) {

        static Pair of(UUID one, UUID other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    public List<Given> all() {
        return jdbc.sql("select left_id, right_id, verdict from customers.verdict where withdrawn_at is null")
                .query((row, _) -> new Given(
                        row.getObject("left_id", UUID.class),
                        row.getObject("right_id", UUID.class),
                        verdict(row.getString("verdict"))))
                .list();
    }

    /**
     * Says it; what was said before about the pair is withdrawn. Saying the same again changes nothing.
     *
     * @param first whether it is only said if nobody has said otherwise
     * @throws Problem.Absent if either is no source record of a customer
     * @throws Problem.Rule if one is a person and the other an organisation
     * @throws Problem.Conflict if somebody has said otherwise, and this was only to be the first word
     */
    @Transactional
    void give(Viewer viewer, Rights rights, UUID one, UUID other, Verdict verdict, boolean first) {
        requireReviewer(viewer, rights);
        var pair = Pair.of(one, other);
        var customer = requirePair(pair);
        awaitOthers(pair);
        var inForce = inForce(pair);
        if (inForce.isPresent() && inForce.get() == verdict) {
            return;
        }
        if (inForce.isPresent() && first) {
            throw new Problem.Conflict(
                    "pair-decided",
                    "Somebody has decided meanwhile that these records are %s."
                            .formatted(inForce.get() == Verdict.SAME ? "the same customer" : "different customers"),
                    Map.of("verdict", word(inForce.get())));
        }
        if (inForce.isPresent()) {
            withdraw(viewer, pair);
        }
        var now = clock.instant();
        jdbc.sql("""
                        insert into customers.verdict (id, left_id, right_id, verdict, given_by, department, given_at)
                        values (:id, :left, :right, :verdict, :person, :department, :now)
                        """)
                .param("id", Uuid7.next())
                .param("left", pair.left())
                .param("right", pair.right())
                .param("verdict", word(verdict))
                .param("person", viewer.person().value())
                .param("department", viewer.departmentValue())
                .param("now", now.atOffset(UTC))
                .update();
        journal.append(new VerdictGiven(
                pair.left(),
                pair.right(),
                word(verdict),
                customer,
                viewer.person().value(),
                viewer.departmentValue(),
                now));
    }

    /** Two who speak of one pair at once do so one after the other, so that no word is lost unsaid. */
    private void awaitOthers(Pair pair) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:pair, 0))")
                .param("pair", "verdict " + pair.left() + " " + pair.right())
                .query((_, _) -> pair)
                .single();
    }

    /** Takes back what was said about the pair; once. */
    @Transactional
    void withdraw(Viewer viewer, Rights rights, UUID one, UUID other) {
        requireReviewer(viewer, rights);
        var pair = Pair.of(one, other);
        var customer = requirePair(pair);
        awaitOthers(pair);
        var verdict = inForce(pair);
        if (verdict.isPresent() && withdraw(viewer, pair) == 1) {
            journal.append(new VerdictWithdrawn(
                    pair.left(),
                    pair.right(),
                    word(verdict.get()),
                    customer,
                    viewer.person().value(),
                    viewer.departmentValue(),
                    clock.instant()));
        }
    }

    private int withdraw(Viewer viewer, Pair pair) {
        return jdbc.sql("""
                        update customers.verdict
                        set withdrawn_by = :person, withdrawn_at = :now
                        where left_id = :left and right_id = :right and withdrawn_at is null
                        """)
                .param("person", viewer.person().value())
                .param("now", clock.instant().atOffset(UTC))
                .param("left", pair.left())
                .param("right", pair.right())
                .update();
    }

    private Optional<Verdict> inForce(Pair pair) {
        return jdbc.sql("""
                        select verdict
                        from customers.verdict
                        where left_id = :left and right_id = :right and withdrawn_at is null
                        """)
                .param("left", pair.left())
                .param("right", pair.right())
                .query(String.class)
                .optional()
                .map(Verdicts::verdict);
    }

    /** The customer of the left record. */
    private UUID requirePair(Pair pair) {
        Map<UUID, UUID> customers = new HashMap<>();
        var kinds = jdbc.sql("""
                        select l.record_id, l.customer_id, c.kind
                        from customers.link l
                        join customers.customer c on c.id = l.customer_id
                        where l.record_id in (:left, :right)
                        """)
                .param("left", pair.left())
                .param("right", pair.right())
                .query((row, _) -> {
                    customers.put(row.getObject("record_id", UUID.class), row.getObject("customer_id", UUID.class));
                    return row.getString("kind");
                })
                .list();
        var customer = customers.get(pair.left());
        if (customer == null || customers.size() < 2) {
            throw new Problem.Absent("record", customer == null ? pair.left() : pair.right());
        }
        if (kinds.stream().distinct().count() > 1) {
            throw ofTwoKinds();
        }
        return customer;
    }

    static Problem ofTwoKinds() {
        return new Problem.Rule("pair-of-two-kinds", "A person and an organisation are never the same customer.");
    }

    private static void requireReviewer(Viewer viewer, Rights rights) {
        var isLead = viewer.department() != null && viewer.is(Role.LEAD, viewer.department());
        if (!rights.mayManageSources() && !isLead) {
            throw new Problem.Forbidden(
                    "reviewer-needed", "Only a steward or the lead of a department decides who is the same customer.");
        }
    }

    static Verdict verdict(String word) {
        return Verdict.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
