package org.accordcrm.conversations;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import org.accordcrm.journal.Journal;
import org.accordcrm.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of a department that was asked saw it first. Safe for concurrent use: the first stays. */
@Repository
class AskSights {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    AskSights(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void note(PersonId person, Ask ask) {
        var now = clock.instant();
        var seen = jdbc.sql("""
                        insert into conversations.ask_sight (ask_id, department, person_id, at)
                        values (:ask, :department, :person, :now)
                        on conflict (ask_id, department) do nothing
                        """)
                .param("ask", ask.id())
                .param("department", ask.to().value())
                .param("person", person.value())
                .param("now", now.atOffset(UTC))
                .update();
        if (seen == 1) {
            journal.append(ask.seen(person, now));
        }
    }
}
