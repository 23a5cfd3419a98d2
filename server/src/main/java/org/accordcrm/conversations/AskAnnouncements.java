package org.accordcrm.conversations;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.accordcrm.journal.Entry;
import org.accordcrm.journal.PresentReader;
import org.accordcrm.people.DepartmentId;
import org.accordcrm.people.Viewer;
import org.accordcrm.push.Push;
import org.accordcrm.push.Topic;
import org.accordcrm.push.TopicGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says that a department's lists of asks are others. */
@Component
class AskAnnouncements implements TopicGuard, PresentReader {

    /** Followed by a department's id. */
    private static final String KIND = "asks";

    static final Set<String> KINDS = Set.of(
            AskPut.KIND,
            AskSeen.KIND,
            AskTaken.KIND,
            AskReleased.KIND,
            AskPassedOn.KIND,
            AskAnswered.KIND,
            AskReasked.KIND,
            AskWithdrawn.KIND,
            AskEscalated.KIND);

    private final Push push;

    AskAnnouncements(Push push) {
        this.push = push;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayWatch(Viewer viewer, Topic topic) {
        return viewer.roles().keySet().stream()
                .anyMatch(department -> topic.id().equals(department.toString()) && Ask.works(viewer, department));
    }

    @Override
    public Set<String> kinds() {
        return KINDS;
    }

    private record Parties(UUID from, UUID to, @Nullable UUID next) {}

    @Override
    public void read(List<Entry> news) {
        news.stream()
                .map(entry -> entry.as(Parties.class))
                .flatMap(parties -> Stream.of(parties.from(), parties.to(), parties.next()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(department -> push.announce(new Topic(KIND, new DepartmentId(department).toString())));
    }
}
