package org.accordcrm.journal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for entries that can be read by now, so that not every reader has to: those that this node commits, those of other
 * nodes, and those that waited for an older transaction.
 */
final class Watch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration POLL = Duration.ofMillis(50);
    /** Between two looks, so that a thousand small transactions a second are met together. */
    private static final Duration REST = Duration.ofMillis(5);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Journal journal;
    private final Bell bell;
    private Cursor cursor;
    private volatile boolean stopped;

    Watch(Journal journal, Bell bell) {
        this.journal = journal;
        this.bell = bell;
        this.cursor = journal.present();
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                look();
                await(POLL);
                TimeUnit.NANOSECONDS.sleep(REST.toNanos());
            } catch (InterruptedException interruption) {
                stopped = true;
            } catch (RuntimeException failure) {
                if (!stopped) {
                    LOG.warn("The journal cannot be watched; again in {}.", RETRY, failure);
                    rest();
                }
            }
        }
    }

    /** Lets it run again after it was stopped. */
    void resume() {
        stopped = false;
    }

    void stop() {
        stopped = true;
        bell.commit();
    }

    private void look() {
        var news = journal.news(cursor);
        cursor = news.end();
        if (!news.kinds().isEmpty()) {
            bell.ring(news.kinds());
        }
    }

    private void rest() {
        try {
            await(RETRY);
        } catch (InterruptedException interruption) {
            stopped = true;
        }
    }

    private void await(Duration atMost) throws InterruptedException {
        if (bell.committed().tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.committed().drainPermits();
        }
    }
}
