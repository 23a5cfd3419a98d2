package org.accordcrm.conversations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.accordcrm.access.Access;
import org.accordcrm.people.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom messages name. Who may not enter the room is not told, and does not follow it. */
@Repository
class Mentions {

    private final JdbcClient jdbc;
    private final Access access;
    private final Departments departments;
    private final Followings followings;

    Mentions(JdbcClient jdbc, Access access, Departments departments, Followings followings) {
        this.jdbc = jdbc;
        this.access = access;
        this.departments = departments;
        this.followings = followings;
    }

    /** As {@link #noteAnew}, of a message that named nobody before. */
    void note(UUID message, Room room, MessageText text) {
        if (!text.people().isEmpty() || !text.departments().isEmpty()) {
            noteAnew(message, room, text);
        }
    }

    /** Notes whom the message names now; people among them follow the room. In the caller's transaction. */
    void noteAnew(UUID message, Room room, MessageText text) {
        var people = new HashSet<>(text.people());
        if (!people.isEmpty()) {
            people.retainAll(access.peopleWhoSeeCustomers());
        }
        var keys = text.departments();
        var named = new ArrayList<UUID>(people);
        if (!keys.isEmpty()) {
            departments.all().stream()
                    .filter(department -> keys.contains(department.key()))
                    .forEach(department -> named.add(department.id().value()));
        }
        name(message, named.toArray(UUID[]::new));
        followings.begin(room, people.toArray(UUID[]::new));
    }

    private void name(UUID message, UUID[] named) {
        jdbc.sql("delete from conversations.mention where message_id = :message and named <> all (:named)")
                .param("message", message)
                .param("named", named)
                .update();
        jdbc.sql("""
                        insert into conversations.mention (message_id, named)
                        select :message, unnest(:named)
                        on conflict (message_id, named) do nothing
                        """).param("message", message).param("named", named).update();
    }
}
