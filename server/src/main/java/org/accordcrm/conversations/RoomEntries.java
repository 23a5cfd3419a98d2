package org.accordcrm.conversations;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.Happenings;
import org.accordcrm.journal.Entry;
import org.accordcrm.people.Departments;
import org.accordcrm.people.People;
import org.accordcrm.people.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in a room, as somebody may see it: messages as they are now, happenings as they were. */
@Repository
class RoomEntries {

    private final JdbcClient jdbc;
    private final Happenings happenings;
    private final People people;
    private final Departments departments;
    private final AskViews asks;

    RoomEntries(JdbcClient jdbc, Happenings happenings, People people, Departments departments, AskViews asks) {
        this.jdbc = jdbc;
        this.happenings = happenings;
        this.people = people;
        this.departments = departments;
        this.asks = asks;
    }

    /** The lines that the journal's entries tell of, in their order; a message that several tell of comes once. */
    List<RoomEntry> lines(Rights rights, Collection<Entry> entries) {
        var seen = happenings.seen(rights, entries);
        var said = said(entries.stream()
                .filter(RoomEntries::isOfMessage)
                .map(entry -> entry.as(AboutMessage.class).message())
                .toList());
        var words = words(
                said.values(),
                entries.stream().filter(entry -> seen.containsKey(entry.id())).map(Entry::actor));
        var lines = new LinkedHashMap<UUID, RoomEntry>();
        for (var entry : entries) {
            if (seen.get(entry.id()) instanceof Map<String, Object> data) {
                lines.put(entry.id(), words.line(entry, data));
            } else if (isOfMessage(entry)
                    && said.get(entry.as(AboutMessage.class).message()) instanceof Said message) {
                lines.put(message.id(), words.line(message));
            }
        }
        return List.copyOf(lines.values());
    }

    /** Messages as lines of their room. */
    List<RoomEntry> lines(Collection<UUID> messages) {
        return lines(said(messages).values().stream().toList());
    }

    /** The message and all replies to it, oldest first. */
    List<RoomEntry> thread(UUID root) {
        return lines(jdbc.sql(Said.SELECT + "where m.id = :root or m.in_reply_to = :root order by m.posted_at, m.id")
                .param("root", root)
                .query(Said::read)
                .list());
    }

    static boolean isOfMessage(Entry entry) {
        return RoomStream.OF_MESSAGES.contains(entry.kind());
    }

    private List<RoomEntry> lines(List<Said> said) {
        if (said.isEmpty()) {
            return List.of();
        }
        var words = words(said, Stream.of());
        return said.stream().map(words::line).toList();
    }

    private Map<UUID, Said> said(Collection<UUID> messages) {
        return messages.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(Said.SELECT + "where m.id = any (:ids)")
                        .param("ids", messages.toArray(UUID[]::new))
                        .query(Said::read)
                        .list()
                        .stream()
                        .collect(toMap(Said::id, identity()));
    }

    private Words words(Collection<Said> said, Stream<UUID> actors) {
        Set<UUID> all =
                Stream.concat(said.stream().flatMap(Said::people), actors).collect(toSet());
        return new Words(
                people.names(all),
                departments.keys(),
                asks.of(said.stream().map(Said::id).toList()));
    }

    /** What people and departments are called, and what messages ask. */
    private record Words(Map<UUID, PersonName> names, Map<UUID, String> keys, Map<UUID, AskView> asks) {

        RoomEntry line(Said message) {
            return new RoomEntry(
                    message.id(),
                    message.offset(),
                    message.at(),
                    requireNonNull(names.get(message.author())),
                    key(message.department()),
                    MessagePosted.KIND,
                    null,
                    Map.of(),
                    message.view(names, asks.get(message.id())));
        }

        RoomEntry line(Entry entry, Map<String, Object> data) {
            return new RoomEntry(
                    entry.id(),
                    entry.cursor(),
                    entry.occurredAt(),
                    requireNonNull(names.get(entry.actor())),
                    key(entry.department()),
                    entry.kind(),
                    entry.run(),
                    data,
                    null);
        }

        private @Nullable String key(@Nullable UUID department) {
            return department == null ? null : keys.get(department);
        }
    }
}
