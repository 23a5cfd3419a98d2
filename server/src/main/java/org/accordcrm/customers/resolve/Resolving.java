package org.accordcrm.customers.resolve;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.accordcrm.identity.Explanation;
import org.accordcrm.journal.Entry;
import org.accordcrm.journal.PresentReader;
import org.accordcrm.journal.Uuid7;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Holds the resolver's lease when it can, and then follows the journal. Safe for concurrent use. */
@Component
public class Resolving implements SmartLifecycle, PresentReader {

    private static final Logger LOG = LoggerFactory.getLogger(Resolving.class);
    private static final Duration RENEWAL = Duration.ofSeconds(3);
    /** What it still writes when it is told to stop takes less; without a database it would wait for ever. */
    private static final Duration STOP = Duration.ofSeconds(5);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Lease lease;
    private final Following following;
    private final UUID node = Uuid7.next();
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopped = true;
    private @Nullable Thread thread;

    Resolving(Lease lease, Following following) {
        this.lease = lease;
        this.following = following;
    }

    /** Why the engine links two records, or does not; absent on a node that is not the resolver, or not yet ready. */
    public Optional<Explanation> explain(UUID left, UUID right) {
        return following.explain(left, right);
    }

    @Override
    public Set<String> kinds() {
        return Following.KINDS;
    }

    @Override
    public void read(List<Entry> entries) {
        woken.release();
    }

    @Override
    public void start() {
        stopped = false;
        thread = Thread.ofPlatform().name("resolver").daemon().start(this::run);
    }

    @Override
    public void stop() {
        stopped = true;
        woken.release();
        var running = thread;
        if (running != null) {
            try {
                running.join(STOP.toMillis());
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (!stopped) {
            try {
                var token = lease.take(node);
                if (token.isPresent()) {
                    lead(token.get());
                }
            } catch (Lease.Lost lost) {
                LOG.info("Another node is the resolver now. {}", lost.getMessage());
            } catch (RuntimeException failure) {
                LOG.warn("The resolver failed and begins again in {}.", RETRY, failure);
            }
            pause(RETRY);
        }
    }

    private void lead(Lease.Token token) {
        var leading = new AtomicBoolean(true);
        var keeper = Thread.ofVirtual().name("resolver-lease").start(() -> keep(token, leading));
        try {
            following.begin(token);
            while (!stopped && leading.get()) {
                if (!following.next(token)) {
                    pause(following.patience());
                }
            }
        } finally {
            leading.set(false);
            following.end();
            LockSupport.unpark(keeper);
            lease.release(token);
        }
    }

    /** Renews the lease beside the work, which may take longer than the lease lasts. */
    private void keep(Lease.Token token, AtomicBoolean leading) {
        while (leading.get()) {
            LockSupport.parkNanos(RENEWAL.toNanos());
            try {
                if (leading.get()) {
                    lease.renew(token);
                }
            } catch (Lease.Lost lost) {
                LOG.info("Another node is the resolver now. {}", lost.getMessage());
                leading.set(false);
            } catch (RuntimeException failure) {
                LOG.warn("The resolver's lease was not renewed.", failure);
            }
        }
    }

    private void pause(Duration atMost) {
        try {
            if (!stopped && woken.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException interruption) {
            stopped = true;
        }
    }
}
