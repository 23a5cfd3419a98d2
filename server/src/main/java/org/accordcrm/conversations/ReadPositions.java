package org.accordcrm.conversations;

import java.util.Optional;
import java.util.UUID;
import org.accordcrm.journal.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far people have read. It is no change of record, so it is no entry of the journal. */
@Repository
class ReadPositions {

    private final JdbcClient jdbc;

    ReadPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One never unreads: the greatest place wins. */
    void advance(Room room, UUID person, Cursor upTo) {
        jdbc.sql("""
                        insert into conversations.read_position as p (about, subject, person_id, epoch, tx, position)
                        select :about, s.subject, :person, :epoch, cast(:tx as xid8), :position
                        from (select cast(:id as uuid) as subject
                              union
                              select m.subject
                              from conversations.message m
                              where m.about = :about
                                and m.subject = any (:addresses)) s
                        on conflict (person_id, about, subject) do update
                        set epoch = excluded.epoch, tx = excluded.tx, position = excluded.position
                        where (p.epoch, p.tx, p.position) < (excluded.epoch, excluded.tx, excluded.position)
                        """)
                .param("about", room.about())
                .param("id", room.id())
                .param("addresses", room.ids())
                .param("person", person)
                .param("epoch", upTo.epoch())
                .param("tx", Long.toString(upTo.tx()))
                .param("position", upTo.position())
                .update();
    }

    Optional<Cursor> of(Room room, UUID person) {
        return jdbc.sql("""
                        select epoch, tx, position
                        from conversations.read_position
                        where about = :about
                          and subject = any (:addresses)
                          and person_id = :person
                        order by epoch desc, tx desc, position desc
                        limit 1
                        """)
                .param("about", room.about())
                .param("addresses", room.ids())
                .param("person", person)
                .query((row, _) ->
                        new Cursor(row.getInt("epoch"), Long.parseLong(row.getString("tx")), row.getLong("position")))
                .optional();
    }
}
