package org.accordcrm.conversations;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.UUID;
import org.accordcrm.journal.Journal;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What answers asks, and what does not. Safe for concurrent use: the first answer counts. */
@Repository
class AskAnswers {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final Asks asks;
    private final AskSights sights;
    private final Messages messages;

    AskAnswers(JdbcClient jdbc, Journal journal, Clock clock, Asks asks, AskSights sights, Messages messages) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.asks = asks;
        this.sights = sights;
        this.messages = messages;
    }

    /**
     * Answers it by a reply.
     *
     * @return the reply
     * @throws Problem.Rule if it is answered by now: the first answer counts
     */
    @Transactional
    UUID post(Viewer viewer, UUID id, MessageText text) {
        var found = asks.require(viewer, id);
        var ask = asks.hold(id);
        ask.requireHolder(viewer);
        ask.requireOpen();
        var answer = messages.post(viewer, found.room(), text, id);
        answered(viewer, ask, answer);
        return answer;
    }

    /**
     * Says that what was replied was the answer; it counts from now.
     *
     * @throws Problem.Rule if it is no reply to the ask by somebody else than the one who asked
     */
    @Transactional
    void mark(Viewer viewer, UUID id, UUID reply) {
        var found = asks.require(viewer, id);
        var ask = asks.hold(id);
        ask.requireHolder(viewer);
        var said = messages.require(viewer, reply);
        if (said.isDeleted()
                || reply.equals(id)
                || !said.root().equals(found.root())
                || said.author().equals(found.author())) {
            throw new Problem.Rule("ask-no-answer", "The message %s is no reply to the ask.".formatted(reply));
        }
        ask.requireOpen();
        answered(viewer, ask, reply);
    }

    private void answered(Viewer viewer, Ask ask, UUID answer) {
        sights.note(viewer.person(), ask);
        var now = clock.instant();
        jdbc.sql("""
                        insert into conversations.ask_answer (message_id, ask_id, department, person_id, at)
                        values (:answer, :ask, :department, :person, :now)
                        """)
                .param("answer", answer)
                .param("ask", ask.id())
                .param("department", ask.to().value())
                .param("person", viewer.person().value())
                .param("now", now.atOffset(UTC))
                .update();
        asks.become(ask, Ask.State.ANSWERED);
        journal.append(ask.answered(answer, viewer.person(), now));
    }

    /**
     * The answer answers nothing: the ask is open again, with the department that answered.
     *
     * @param missing what is missing
     * @return the reply that says so
     */
    @Transactional
    UUID reask(Viewer viewer, UUID id, MessageText missing) {
        var found = asks.require(viewer, id);
        var ask = asks.hold(id);
        ask.requireAsker(viewer);
        ask.requireNotWithdrawn();
        if (ask.isOpen()) {
            throw new Problem.Rule("ask-unanswered", "The ask %s has no answer yet.".formatted(id));
        }
        var answer = last(id);
        var reply = messages.post(viewer, found.room(), missing, id);
        var now = clock.instant();
        jdbc.sql("""
                        insert into conversations.ask_reask (answer_id, message_id, person_id, at)
                        values (:answer, :message, :person, :now)
                        """)
                .param("answer", answer)
                .param("message", reply)
                .param("person", viewer.person().value())
                .param("now", now.atOffset(UTC))
                .update();
        asks.become(ask, Ask.State.OPEN);
        journal.append(ask.reasked(answer, reply, viewer.person(), now));
        return reply;
    }

    private UUID last(UUID id) {
        return jdbc.sql("select message_id from conversations.ask_answer where ask_id = :ask order by at desc limit 1")
                .param("ask", id)
                .query(UUID.class)
                .single();
    }
}
