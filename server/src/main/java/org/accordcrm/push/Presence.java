package org.accordcrm.push;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.accordcrm.people.Department;
import org.accordcrm.people.Departments;
import org.accordcrm.people.People;
import org.accordcrm.people.Viewer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who has what before them, and who writes there. Each page says so again and again; what was not said again in time is over.
 * Never stored, and known to this node alone. Safe for concurrent use.
 */
@Component
class Presence {

    /** Two of the page's heartbeats and some. */
    private static final Duration HOLDS = Duration.ofSeconds(75);

    /** Nobody needs to know more often that somebody writes. */
    private static final Duration TYPING_REST = Duration.ofSeconds(2);

    private final Push push;
    private final People people;
    private final Departments departments;
    private final Map<Topic, Map<Watcher, Long>> here = new ConcurrentHashMap<>();
    private final Map<Watcher, Long> typing = new ConcurrentHashMap<>();

    Presence(Push push, People people, Departments departments) {
        this.push = push;
        this.people = people;
        this.departments = departments;
    }

    void here(Topic topic, Watcher watcher) {
        var isNew = new boolean[1];
        here.compute(topic, (_, present) -> {
            var all = present == null ? new ConcurrentHashMap<Watcher, Long>() : present;
            isNew[0] = all.put(watcher, System.nanoTime() + HOLDS.toNanos()) == null;
            return all;
        });
        if (isNew[0]) {
            tell(topic);
        }
    }

    void away(Topic topic, Watcher watcher) {
        var hasLeft = new boolean[1];
        here.computeIfPresent(topic, (_, present) -> {
            hasLeft[0] = present.remove(watcher) != null;
            return present.isEmpty() ? null : present;
        });
        if (hasLeft[0]) {
            tell(topic);
        }
    }

    /** The page is closed. */
    void gone(Watcher watcher) {
        typing.remove(watcher);
        here.keySet().forEach(topic -> away(topic, watcher));
    }

    void types(Topic topic, Watcher watcher) {
        var now = System.nanoTime();
        var before = typing.put(watcher, now);
        if (before != null && now - before < TYPING_REST.toNanos()) {
            typing.put(watcher, before);
            return;
        }
        var message = new LiveMessage.Types(topic, face(watcher.viewer()));
        push.watching(topic).stream()
                .filter(other ->
                        !other.viewer().person().equals(watcher.viewer().person()))
                .forEach(other -> other.tell(message));
    }

    @Scheduled(fixedDelay = 10_000)
    void forgetThoseGoneQuiet() {
        var now = System.nanoTime();
        here.forEach((topic, present) -> present.forEach((watcher, until) -> {
            if (until - now < 0 || !watcher.watches(topic)) {
                away(topic, watcher);
            }
        }));
    }

    private void tell(Topic topic) {
        var message = new LiveMessage.Present(topic, faces(topic));
        push.watching(topic).forEach(watcher -> watcher.tell(message));
    }

    /** A person with several pages is there once. */
    private List<Face> faces(Topic topic) {
        return here.getOrDefault(topic, Map.of()).keySet().stream()
                .map(watcher -> face(watcher.viewer()))
                .distinct()
                .toList();
    }

    private Face face(Viewer viewer) {
        var department = viewer.department();
        return people.find(viewer.person())
                .map(person -> new Face(
                        person.id().value(),
                        person.name(),
                        person.otherName(),
                        department == null
                                ? null
                                : departments
                                        .find(department)
                                        .map(Department::key)
                                        .orElse(null)))
                .orElseGet(() -> new Face(viewer.person().value(), "", null, null));
    }
}
