package org.accordcrm.conversations;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.accordcrm.customers.Customers;
import org.accordcrm.people.DepartmentId;
import org.accordcrm.people.People;
import org.accordcrm.people.Viewer;
import org.accordcrm.push.Topic;
import org.accordcrm.push.TopicGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rooms that a person follows, and those where something unread names their department. */
@Repository
class RoomLines implements TopicGuard {

    private static final String KIND = "rooms";

    private static final String LINES = """
            with aimed as (
                select m.subject
                from conversations.mention x
                join conversations.message m on m.id = x.message_id
                left join conversations.read_position p
                    on p.person_id = :person and p.about = m.about and p.subject = m.subject
                where m.about = 'customer'
                  and x.named = any (:departments)
                  and m.author <> :person
                  and (p.epoch is null or (m.epoch, m.tx, m.position) > (p.epoch, p.tx, p.position))
                  and not exists (select from conversations.message_deletion d where d.message_id = m.id)
            ), room as (
                select distinct a.customer_id
                from customers.customer_alias_view a
                where a.alias in (
                    select f.subject
                    from conversations.following f
                    where f.person_id = :person
                      and f.about = 'customer'
                    union
                    select subject from aimed)
            )
            select r.customer_id, c.unread, c.mentions, n.*
            from room r
            cross join lateral (
                select count(*) as unread,
                    count(*) filter (where exists (
                        select from conversations.mention x
                        where x.message_id = m.id
                          and (x.named = :person or x.named = any (:departments)))) as mentions
                from customers.customer_alias_view a
                join conversations.message m on m.about = 'customer' and m.subject = a.alias
                left join conversations.read_position p
                    on p.person_id = :person and p.about = m.about and p.subject = m.subject
                where a.customer_id = r.customer_id
                  and m.author <> :person
                  and (p.epoch is null or (m.epoch, m.tx, m.position) > (p.epoch, p.tx, p.position))
                  and not exists (select from conversations.message_deletion d where d.message_id = m.id)
            ) c
            left join lateral (
                select m.id, m.author, d.key as department, left(m.text, 200) as text, m.posted_at
                from customers.customer_alias_view a
                join conversations.message m on m.about = 'customer' and m.subject = a.alias
                left join people.department_view d on d.id = m.department
                where a.customer_id = r.customer_id
                  and not exists (select from conversations.message_deletion x where x.message_id = m.id)
                order by m.epoch desc, m.tx desc, m.position desc
                limit 1
            ) n on true
            """;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final People people;

    RoomLines(JdbcClient jdbc, Customers customers, People people) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.people = people;
    }

    /** Says that the list of the person is another. */
    static Topic topic(UUID person) {
        return new Topic(KIND, person.toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayWatch(Viewer viewer, Topic topic) {
        return topic.id().equals(viewer.person().toString());
    }

    private record Line(
            UUID customer,
            int unread,
            int mentions,
            @Nullable Newest newest) {
        @Nullable Instant at() {
            return newest == null ? null : newest.at();
        }
    }

    private record Newest(UUID id, UUID author, @Nullable String department, String text, Instant at) {}

    /** Where something was said last first. */
    List<RoomLine> of(Viewer viewer) {
        var lines = jdbc.sql(LINES)
                .param("person", viewer.person().value())
                .param(
                        "departments",
                        viewer.roles().keySet().stream()
                                .map(DepartmentId::value)
                                .toArray(UUID[]::new))
                .query((row, _) -> new Line(
                        row.getObject("customer_id", UUID.class),
                        row.getInt("unread"),
                        row.getInt("mentions"),
                        row.getObject("id") == null
                                ? null
                                : new Newest(
                                        row.getObject("id", UUID.class),
                                        row.getObject("author", UUID.class),
                                        row.<@Nullable String>getObject("department", String.class),
                                        row.getString("text"),
                                        row.getObject("posted_at", OffsetDateTime.class)
                                                .toInstant())))
                .list();
        return named(viewer, lines);
    }

    private List<RoomLine> named(Viewer viewer, List<Line> lines) {
        var called = customers.names(viewer, lines.stream().map(Line::customer).toList());
        var names = people.names(lines.stream()
                .flatMap(line -> Stream.ofNullable(line.newest()))
                .map(Newest::author)
                .toList());
        return lines.stream()
                .filter(line -> called.containsKey(line.customer()))
                .sorted(comparing(Line::at, nullsFirst(naturalOrder())).reversed())
                .map(line -> {
                    var name = requireNonNull(called.get(line.customer()));
                    var newest = line.newest();
                    return new RoomLine(
                            Room.CUSTOMER,
                            line.customer(),
                            name.name(),
                            name.other(),
                            line.unread(),
                            line.mentions(),
                            newest == null
                                    ? null
                                    : new RoomLine.Last(
                                            newest.id(),
                                            newest.at(),
                                            requireNonNull(names.get(newest.author())),
                                            newest.department(),
                                            newest.text()));
                })
                .toList();
    }
}
