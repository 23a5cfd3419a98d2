package org.accordcrm.conversations;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who follows which room. What one follows is one's own affair, so it is no entry of the journal. */
@Repository
class Followings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Followings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin(Room room, UUID... people) {
        if (people.length == 0) {
            return;
        }
        jdbc.sql("""
                        insert into conversations.following (about, subject, person_id, since)
                        select :about, :subject, unnest(:people), :now
                        on conflict (person_id, about, subject) do nothing
                        """)
                .param("about", room.about())
                .param("subject", room.id())
                .param("people", people)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    void end(Room room, UUID person) {
        jdbc.sql("""
                        delete from conversations.following
                        where about = :about
                          and subject = any (:addresses)
                          and person_id = :person
                        """)
                .param("about", room.about())
                .param("addresses", room.ids())
                .param("person", person)
                .update();
    }

    boolean holds(Room room, UUID person) {
        return jdbc.sql("""
                        select exists (
                            select from conversations.following
                            where about = :about
                              and subject = any (:addresses)
                              and person_id = :person)
                        """)
                .param("about", room.about())
                .param("addresses", room.ids())
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /**
     * Whose list of rooms may look otherwise after something was said: who follows one of these customers, or belongs to a
     * department that is named.
     *
     * @param messages subjects of the journal's entries, such as {@code message/6f1c…}
     */
    Set<UUID> whoHears(UUID[] addresses, List<String> messages) {
        return Set.copyOf(jdbc.sql("""
                        select person_id
                        from conversations.following
                        where about = 'customer'
                          and subject = any (:addresses)
                        union
                        select p.person_id
                        from conversations.mention x
                        join people.membership_view p on p.department_id = x.named
                        where x.message_id = any (:messages)
                        """)
                .param("addresses", addresses)
                .param(
                        "messages",
                        messages.stream()
                                .map(subject -> UUID.fromString(subject.substring(subject.indexOf('/') + 1)))
                                .toArray(UUID[]::new))
                .query(UUID.class)
                .set());
    }
}
