package org.accordcrm.push;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
        push.tell(
                topic,
                new LiveMessage.Types(topic, faces(Set.of(watcher.viewer())).getFirst()),
                other -> !other.viewer().person().equals(watcher.viewer().person()));
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
        var viewers = here.getOrDefault(topic, Map.of()).keySet().stream()
                .map(Watcher::viewer)
                .collect(toSet());
        push.tell(topic, new LiveMessage.Present(topic, faces(viewers)), _ -> true);
    }

    /** A person with several pages is there once. */
    private List<Face> faces(Set<Viewer> viewers) {
        var names = people.names(
                viewers.stream().map(viewer -> viewer.person().value()).collect(toSet()));
        var keys = departments.keys();
        return viewers.stream()
                .map(viewer -> {
                    var name = requireNonNull(names.get(viewer.person().value()));
                    var department = viewer.departmentValue();
                    return new Face(
                            name.id(), name.name(), name.otherName(), department == null ? null : keys.get(department));
                })
                .distinct()
                .toList();
    }
}
