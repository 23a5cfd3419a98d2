package org.accordcrm.conversations;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.accordcrm.customers.Customers;
import org.accordcrm.people.People;
import org.accordcrm.people.PersonName;
import org.accordcrm.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a department is asked, and what it waits for. */
@Repository
class AskLines {

    private static final int LINES_MAX = 200;

    private static final String ASKS = """
            select a.message_id, c.customer_id, m.author, m.posted_at, left(m.text, 200) as text
            from conversations.ask a
            join conversations.message m on m.id = a.message_id
            join customers.customer_alias_view c on c.alias = m.subject
            where m.about = 'customer'
            """;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final People people;
    private final AskViews views;

    AskLines(JdbcClient jdbc, Customers customers, People people, AskViews views) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.people = people;
        this.views = views;
    }

    private record Row(UUID ask, UUID customer, UUID author, Instant at, String text) {}

    /** Open asks to the department that the viewer acts for, the next due first. */
    List<AskLine> ofUs(Viewer viewer) {
        return lines(viewer, """
                  and a.addressee = :department
                  and a.state = 'open'
                order by a.due_at, a.message_id
                limit :limit
                """);
    }

    /** Those that it answered last, or that were withdrawn. */
    List<AskLine> ofUsClosed(Viewer viewer) {
        return lines(viewer, """
                  and a.addressee = :department
                  and a.state <> 'open'
                order by a.due_at desc, a.message_id
                limit :limit
                """);
    }

    /** Open asks by the department that the viewer acts for, the next due first. */
    List<AskLine> waiting(Viewer viewer) {
        return lines(viewer, """
                  and a.asker = :department
                  and a.state = 'open'
                order by a.due_at, a.message_id
                limit :limit
                """);
    }

    /** Those that were answered last, or withdrawn. */
    List<AskLine> waitingClosed(Viewer viewer) {
        return lines(viewer, """
                  and a.asker = :department
                  and a.state <> 'open'
                order by a.due_at desc, a.message_id
                limit :limit
                """);
    }

    private List<AskLine> lines(Viewer viewer, String which) {
        var department = viewer.department();
        if (department == null || !Ask.works(viewer, department)) {
            return List.of();
        }
        return named(
                viewer,
                jdbc.sql(ASKS + which)
                        .param("department", department.value())
                        .param("limit", LINES_MAX)
                        .query((row, _) -> new Row(
                                row.getObject("message_id", UUID.class),
                                row.getObject("customer_id", UUID.class),
                                row.getObject("author", UUID.class),
                                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                                row.getString("text")))
                        .list());
    }

    private List<AskLine> named(Viewer viewer, List<Row> rows) {
        var called = customers.names(viewer, rows.stream().map(Row::customer).toList());
        var asks = views.of(rows.stream().map(Row::ask).toList());
        var names = people.names(rows.stream().map(Row::author).toList());
        return rows.stream()
                .filter(row -> called.containsKey(row.customer()))
                .map(row -> {
                    var name = requireNonNull(called.get(row.customer()));
                    return new AskLine(
                            row.ask(),
                            Room.CUSTOMER,
                            row.customer(),
                            name.name(),
                            name.other(),
                            names.getOrDefault(row.author(), PersonName.of(row.author())),
                            row.at(),
                            row.text(),
                            requireNonNull(asks.get(row.ask())));
                })
                .toList();
    }
}
