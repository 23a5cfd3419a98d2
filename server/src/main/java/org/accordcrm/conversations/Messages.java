package org.accordcrm.conversations;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.UUID;
import org.accordcrm.journal.Journal;
import org.accordcrm.journal.Uuid7;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.accordcrm.problem.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every change of what people say. Safe for concurrent use: the database decides races. */
@Repository
class Messages {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final Rooms rooms;
    private final Mentions mentions;
    private final Followings followings;

    Messages(JdbcClient jdbc, Journal journal, Clock clock, Rooms rooms, Mentions mentions, Followings followings) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.rooms = rooms;
        this.mentions = mentions;
        this.followings = followings;
    }

    /** A message as stored, in a room that the viewer may enter. */
    record Found(
            UUID id,
            Room room,
            UUID subject,
            UUID author,
            @Nullable UUID inReplyTo,
            boolean isDeleted) {

        /** The thread's first message. */
        UUID root() {
            return inReplyTo == null ? id : inReplyTo;
        }
    }

    /**
     * Says something. Who says it, and whom it names, follow the room from then on.
     *
     * @param inReplyTo any message of the thread, if it is a reply
     * @throws Problem.Rule if the thread is of another room
     */
    @Transactional
    UUID post(Viewer viewer, Room room, MessageText text, @Nullable UUID inReplyTo) {
        var root = inReplyTo == null ? null : requireThread(viewer, room, inReplyTo);
        var id = Uuid7.next();
        var now = clock.instant();
        var place = journal.append(new MessagePosted(
                        id,
                        room.about(),
                        room.id(),
                        root,
                        text.source(),
                        viewer.person().value(),
                        viewer.departmentValue(),
                        now))
                .cursor();
        jdbc.sql("""
                        insert into conversations.message (id, about, subject, author, department, text, in_reply_to, posted_at,
                            epoch, tx, position)
                        values (:id, :about, :subject, :author, :department, :text, :root, :now,
                            :epoch, cast(:tx as xid8), :position)
                        """)
                .param("id", id)
                .param("about", room.about())
                .param("subject", room.id())
                .param("author", viewer.person().value())
                .param("department", viewer.departmentValue())
                .param("text", text.source())
                .param("root", root)
                .param("now", now.atOffset(UTC))
                .param("epoch", place.epoch())
                .param("tx", Long.toString(place.tx()))
                .param("position", place.position())
                .update();
        followings.begin(room, viewer.person().value());
        mentions.note(id, room, text);
        return id;
    }

    /**
     * Says it otherwise.
     *
     * @throws Problem.ChangedMeanwhile if it is no longer in the version that was seen
     */
    @Transactional
    UUID edit(Viewer viewer, UUID id, Version seen, MessageText text) {
        var message = requireOwn(viewer, id);
        if (message.isDeleted()) {
            throw new Problem.Rule("message-deleted", "The message %s is deleted. Maybe restore it.".formatted(id));
        }
        var now = clock.instant();
        var edited = jdbc.sql("""
                        update conversations.message
                        set text = :text, edited_at = :now, version = version + 1
                        where id = :id
                          and version = :seen
                        """)
                .param("id", id)
                .param("seen", seen.number())
                .param("text", text.source())
                .param("now", now.atOffset(UTC))
                .update();
        if (edited == 0) {
            throw new Problem.ChangedMeanwhile();
        }
        mentions.noteAnew(id, message.room(), text);
        journal.append(new MessageEdited(
                id,
                message.room().about(),
                message.subject(),
                message.inReplyTo(),
                text.source(),
                viewer.person().value(),
                viewer.departmentValue(),
                now));
        return id;
    }

    /**
     * Takes it back; twice is once.
     *
     * @throws Problem.Rule if it asks another department, unless withdrawn, or answers one: that counts, and stays
     */
    @Transactional
    void delete(Viewer viewer, UUID id) {
        var message = requireOwn(viewer, id);
        if (counts(id)) {
            throw new Problem.Rule(
                    "message-counts", "The message %s is an ask or its answer, and stays.".formatted(id));
        }
        var now = clock.instant();
        var deleted = jdbc.sql("""
                        insert into conversations.message_deletion (message_id, deleted_by, deleted_at)
                        values (:id, :person, :now)
                        on conflict (message_id) do nothing
                        """)
                .param("id", id)
                .param("person", viewer.person().value())
                .param("now", now.atOffset(UTC))
                .update();
        if (deleted == 1) {
            journal.append(new MessageDeleted(
                    id,
                    message.room().about(),
                    message.subject(),
                    message.inReplyTo(),
                    viewer.person().value(),
                    viewer.departmentValue(),
                    now));
        }
    }

    /** Lets it stand again; twice is once. */
    @Transactional
    void restore(Viewer viewer, UUID id) {
        var message = requireOwn(viewer, id);
        var restored = jdbc.sql("delete from conversations.message_deletion where message_id = :id")
                .param("id", id)
                .update();
        if (restored == 1) {
            journal.append(new MessageRestored(
                    id,
                    message.room().about(),
                    message.subject(),
                    message.inReplyTo(),
                    viewer.person().value(),
                    viewer.departmentValue(),
                    clock.instant()));
        }
    }

    /** @throws Problem.Absent if there is no such message, or the viewer may not enter its room */
    Found require(Viewer viewer, UUID id) {
        return jdbc.sql("""
                        select m.subject, m.author, m.in_reply_to,
                            exists (select from conversations.message_deletion d where d.message_id = m.id) as deleted
                        from conversations.message m
                        where m.id = :id
                        """)
                .param("id", id)
                .query((row, _) -> new Stored(
                        row.getObject("subject", UUID.class),
                        row.getObject("author", UUID.class),
                        row.<@Nullable UUID>getObject("in_reply_to", UUID.class),
                        row.getBoolean("deleted")))
                .optional()
                .map(stored -> stored.in(id, rooms.ofMessage(viewer, id, stored.subject())))
                .orElseThrow(() -> new Problem.Absent("message", id));
    }

    private record Stored(
            UUID subject, UUID author, @Nullable UUID inReplyTo, boolean isDeleted) {
        Found in(UUID id, Room room) {
            return new Found(id, room, subject, author, inReplyTo, isDeleted);
        }
    }

    private Found requireOwn(Viewer viewer, UUID id) {
        var message = require(viewer, id);
        if (!message.author().equals(viewer.person().value())) {
            throw new Problem.Forbidden("message-not-yours", "Only who wrote the message may change it.");
        }
        return message;
    }

    private boolean counts(UUID id) {
        return jdbc.sql("""
                        select exists (
                            select from conversations.ask
                            where message_id = :id and state <> 'withdrawn'
                            union all
                            select from conversations.ask_answer
                            where message_id = :id)
                        """).param("id", id).query(Boolean.class).single();
    }

    private UUID requireThread(Viewer viewer, Room room, UUID inReplyTo) {
        var message = require(viewer, inReplyTo);
        if (!message.room().id().equals(room.id())) {
            throw new Problem.Rule("thread-elsewhere", "The message %s is of another room.".formatted(inReplyTo));
        }
        return message.root();
    }
}
