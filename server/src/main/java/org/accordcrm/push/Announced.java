package org.accordcrm.push;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each topic was announced last, as far back as it is worth to know: a page that begins to watch learns from it whether
 * it missed anything. Safe for concurrent use.
 */
final class Announced {

    /** Beyond it a page rather fetches again. */
    private static final long REMEMBERED = Duration.ofMinutes(1).toNanos();

    private static final int TOPICS_MAX = 10_000;

    /** What was announced since a moment, by {@link System#nanoTime}. */
    private record Span(long since, Map<Topic, Long> last) {

        static Span begin() {
            return new Span(System.nanoTime(), new ConcurrentHashMap<>());
        }
    }

    private volatile Span before = Span.begin();
    private volatile Span current = before;

    void note(Topic topic) {
        var span = current;
        if (System.nanoTime() - span.since() > REMEMBERED || span.last().size() >= TOPICS_MAX) {
            turn(span);
        }
        current.last().put(topic, System.nanoTime());
    }

    /** For how long the topic was surely not announced. */
    Duration quiet(Topic topic) {
        // In this order: a turn in between then makes the answer shorter, never longer.
        var span = current;
        var earlier = before;
        var last = span.last().getOrDefault(topic, earlier.last().getOrDefault(topic, earlier.since()));
        return Duration.ofNanos(System.nanoTime() - last);
    }

    private synchronized void turn(Span full) {
        if (current == full) {
            before = full;
            current = Span.begin();
        }
    }
}
