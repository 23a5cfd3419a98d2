package org.accordcrm.sources.run;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.accordcrm.push.Push;
import org.accordcrm.push.Topic;
import org.springframework.stereotype.Component;

/** Tells the watchers of a run how it goes, at most four times a second. Safe for concurrent use. */
@Component
public class Announcements {

    static final String RUN = "run";
    static final String SOURCES = "sources";

    private static final long PAUSE = Duration.ofMillis(250).toNanos();

    private final Push push;
    private final Map<UUID, Long> last = new ConcurrentHashMap<>();

    Announcements(Push push) {
        this.push = push;
    }

    /** True if it was told: a call too soon after another is dropped, since more follows. */
    boolean progress(UUID run) {
        var now = System.nanoTime();
        var before = last.get(run);
        if (before != null && now - before < PAUSE) {
            return false;
        }
        last.put(run, now);
        push.announce(new Topic(RUN, run.toString()));
        return true;
    }

    /** The run has another state. */
    public void turn(UUID run) {
        last.remove(run);
        push.announce(new Topic(RUN, run.toString()));
        sources();
    }

    /** The list of sources shows something else. */
    public void sources() {
        push.announce(new Topic(SOURCES, "all"));
    }
}
