package org.accordcrm.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.accordcrm.journal.Cursor;
import org.accordcrm.people.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A message as stored, with what its thread adds.
 *
 * @param root the thread's first message, if this is a reply
 * @param text empty once deleted
 * @param answers the ask that it answers
 */
record Said(
        UUID id,
        Cursor offset,
        UUID author,
        @Nullable UUID department,
        String text,
        int version,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        @Nullable Root root,
        int replies,
        @Nullable Instant lastReplyAt,
        @Nullable UUID answers) {

    /** @param text its beginning; empty once deleted */
    record Root(UUID id, UUID author, String text) {}

    /** What {@link #read} needs, of {@code conversations.message m}. */
    static final String SELECT = """
            select m.id, m.author, m.department, case when d.message_id is null then m.text else '' end as text, m.version,
                m.posted_at, m.epoch, m.tx, m.position, m.edited_at, d.deleted_at, m.in_reply_to, r.author as root_author,
                case when rd.message_id is null then left(r.text, 200) else '' end as root_text,
                a.replies, a.last_reply_at, w.ask_id
            from conversations.message m
            left join conversations.message_deletion d on d.message_id = m.id
            left join conversations.message r on r.id = m.in_reply_to
            left join conversations.message_deletion rd on rd.message_id = r.id
            left join conversations.ask_answer w on w.message_id = m.id
            cross join lateral (
                select count(*) as replies, max(x.posted_at) as last_reply_at
                from conversations.message x
                where x.in_reply_to = m.id
                  and not exists (select from conversations.message_deletion y where y.message_id = x.id)
            ) a
            """;

    static Said read(ResultSet row, int number) throws SQLException {
        var root = row.<@Nullable UUID>getObject("in_reply_to", UUID.class);
        return new Said(
                row.getObject("id", UUID.class),
                new Cursor(row.getInt("epoch"), Long.parseLong(row.getString("tx")), row.getLong("position")),
                row.getObject("author", UUID.class),
                row.<@Nullable UUID>getObject("department", UUID.class),
                row.getString("text"),
                row.getInt("version"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                moment(row, "edited_at"),
                moment(row, "deleted_at"),
                root == null
                        ? null
                        : new Root(root, row.getObject("root_author", UUID.class), row.getString("root_text")),
                row.getInt("replies"),
                moment(row, "last_reply_at"),
                row.<@Nullable UUID>getObject("ask_id", UUID.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.<@Nullable OffsetDateTime>getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** Whose names it needs. */
    Stream<UUID> people() {
        return root == null ? Stream.of(author) : Stream.of(author, root.author());
    }

    MessageView view(Map<UUID, PersonName> names, @Nullable AskView ask) {
        return new MessageView(
                id,
                text,
                version,
                editedAt,
                deletedAt,
                root == null
                        ? null
                        : new MessageView.InReplyTo(
                                root.id(),
                                names.getOrDefault(root.author(), PersonName.of(root.author())),
                                root.text()),
                replies,
                lastReplyAt,
                ask,
                answers);
    }
}
