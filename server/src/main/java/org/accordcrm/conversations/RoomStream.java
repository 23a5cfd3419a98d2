package org.accordcrm.conversations;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.accordcrm.access.Access;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.CustomerId;
import org.accordcrm.customers.CustomerMerged;
import org.accordcrm.customers.CustomerSplit;
import org.accordcrm.customers.Customers;
import org.accordcrm.customers.Happenings;
import org.accordcrm.journal.Cursor;
import org.accordcrm.journal.Entry;
import org.accordcrm.journal.Journal;
import org.accordcrm.journal.PresentReader;
import org.accordcrm.people.Viewer;
import org.accordcrm.push.Missed;
import org.accordcrm.push.Push;
import org.accordcrm.push.Topic;
import org.accordcrm.push.TopicStream;
import org.springframework.stereotype.Component;

/** Carries what comes to stand in a room to the pages that have it open, and what they missed to those that come back. */
@Component
class RoomStream implements TopicStream, PresentReader {

    static final String KIND = "room";

    /** What is said of messages; the first begins a line of the room, the others change it. */
    static final Set<String> MESSAGES =
            Set.of(MessagePosted.KIND, MessageEdited.KIND, MessageDeleted.KIND, MessageRestored.KIND);

    /** What changes how a message stands in the room, its ask included. */
    static final Set<String> OF_MESSAGES =
            Stream.concat(MESSAGES.stream(), AskAnnouncements.KINDS.stream()).collect(toSet());

    /** More than this, and a page rather loads the room anew. */
    private static final int MISSED_MAX = 200;

    private static final Set<String> KINDS =
            Stream.concat(OF_MESSAGES.stream(), Happenings.KINDS.stream()).collect(toSet());

    private final Push push;
    private final Journal journal;
    private final Access access;
    private final Customers customers;
    private final RoomEntries entries;
    private final Followings followings;

    RoomStream(
            Push push,
            Journal journal,
            Access access,
            Customers customers,
            RoomEntries entries,
            Followings followings) {
        this.push = push;
        this.journal = journal;
        this.access = access;
        this.customers = customers;
        this.entries = entries;
        this.followings = followings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> kinds() {
        return KINDS;
    }

    @Override
    public boolean mayWatch(Viewer viewer, Topic topic) {
        return Room.customer(topic).isPresent() && access.rights(viewer).maySeeCustomers();
    }

    @Override
    public Missed missed(Rights rights, Topic topic, Cursor from) {
        var now = journal.present();
        if (from.epoch() != now.epoch()) {
            return new Missed.TooMuch(now);
        }
        var customer = Room.customer(topic).orElseThrow();
        if (!customers.today(customer).equals(Optional.of(customer))) {
            // Its customer goes by another id since.
            return new Missed.TooMuch(now);
        }
        var stretch = journal.aboutAfter(customers.addresses(customer), KINDS, from, MISSED_MAX);
        return stretch.entries().size() == MISSED_MAX
                        || stretch.entries().stream().anyMatch(RoomStream::isAnother)
                ? new Missed.TooMuch(now)
                : new Missed.Entries(told(rights, stretch.entries()), stretch.end());
    }

    @Override
    public void read(List<Entry> news) {
        var watched = push.watched(KIND);
        try {
            deliver(news, watched);
        } catch (RuntimeException failure) {
            // The entries do not come again, so the pages fetch them.
            watched.forEach(room -> push.reload(new Topic(KIND, room)));
            throw failure;
        } finally {
            tellFollowers(news);
        }
    }

    private void deliver(List<Entry> news, Set<String> watched) {
        if (watched.isEmpty()) {
            return;
        }
        var addresses =
                news.stream().map(Entry::customer).flatMap(Stream::ofNullable).collect(toSet());
        var today = customers.today(addresses);
        for (var entry : news) {
            if (isAnother(entry)) {
                rooms(entry).forEach(room -> push.reload(Room.topic(room)));
            } else if (entry.customer() != null && today.get(entry.customer()) instanceof UUID customer) {
                var room = Room.topic(customer);
                if (watched.contains(room.id())) {
                    push.deliver(room, entry.cursor(), rights -> told(rights, List.of(entry)));
                }
            }
        }
    }

    /** The lines that the entries tell of, and the first messages of threads that they make longer or shorter. */
    private List<RoomEntry> told(Rights rights, Collection<Entry> news) {
        var told = new ArrayList<>(entries.lines(rights, news));
        told.addAll(entries.lines(news.stream()
                .filter(RoomEntries::isOfMessage)
                .map(entry -> entry.as(AboutMessage.class).inReplyTo())
                .filter(Objects::nonNull)
                .collect(toSet())));
        return told;
    }

    /** Whether it made one room of several, or several of one. */
    private static boolean isAnother(Entry entry) {
        return entry.is(CustomerMerged.KIND) || entry.is(CustomerSplit.KIND);
    }

    private record Parts(List<UUID> absorbed, List<UUID> parts) {
        Parts {
            absorbed = absorbed == null ? List.of() : absorbed;
            parts = parts == null ? List.of() : parts;
        }
    }

    private static Stream<UUID> rooms(Entry entry) {
        var others = entry.as(Parts.class);
        return Stream.of(Stream.ofNullable(entry.customer()), others.absorbed().stream(), others.parts().stream())
                .flatMap(all -> all);
    }

    private void tellFollowers(List<Entry> news) {
        var said =
                news.stream().filter(entry -> MESSAGES.contains(entry.kind())).toList();
        if (!said.isEmpty()) {
            var subjects = said.stream()
                    .map(Entry::customer)
                    .flatMap(Stream::ofNullable)
                    .collect(toSet());
            followings
                    .whoHears(
                            addresses(subjects),
                            said.stream().map(Entry::subject).toList())
                    .forEach(person -> push.announce(RoomLines.topic(person)));
        }
    }

    /** All addresses of the customers that go by these. */
    private UUID[] addresses(Set<UUID> subjects) {
        return customers.today(subjects).values().stream()
                .distinct()
                .flatMap(customer -> customers.addresses(new CustomerId(customer)).stream())
                .toArray(UUID[]::new);
    }
}
