package org.accordcrm.conversations;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.accordcrm.journal.Journal;
import org.accordcrm.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Says of asks without an answer, once each, that they come near their due moment and that they reached it. */
@Repository
class AskEscalations {

    static final String WARNING = "warning";
    static final String BREACH = "breach";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final Asks asks;

    AskEscalations(JdbcClient jdbc, Journal journal, Clock clock, Asks asks) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.asks = asks;
    }

    /** One whose moment has come, and what is to be said of it. */
    record Ripe(UUID ask, String stage) {}

    /** Those of which it is yet to be said; an ask that is overdue is not warned of any more. */
    List<Ripe> ripe() {
        return jdbc.sql("""
                        select a.message_id, s.stage
                        from conversations.ask a
                        cross join lateral (select case when a.due_at <= :now then :breach else :warning end as stage) s
                        where a.state = 'open'
                          and a.warn_at <= :now
                          and not exists (
                              select from conversations.ask_escalation e
                              where e.ask_id = a.message_id and e.stage = s.stage)
                        """)
                .param("now", clock.instant().atOffset(UTC))
                .param("warning", WARNING)
                .param("breach", BREACH)
                .query((row, _) -> new Ripe(row.getObject("message_id", UUID.class), row.getString("stage")))
                .list();
    }

    /** Says it once; nothing if it was answered or withdrawn by now. */
    @Transactional
    void escalate(UUID id, String stage) {
        var ask = asks.hold(id);
        if (!ask.isOpen()) {
            return;
        }
        var now = clock.instant();
        var escalated = jdbc.sql("""
                        insert into conversations.ask_escalation (ask_id, stage, at)
                        values (:ask, :stage, :now)
                        on conflict (ask_id, stage) do nothing
                        """)
                .param("ask", id)
                .param("stage", stage)
                .param("now", now.atOffset(UTC))
                .update();
        if (escalated == 1) {
            journal.append(ask.escalated(stage, People.ACCORD, now));
        }
    }
}
