package org.accordcrm.sources.run;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.file.FileRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Reads and undoes runs in the background, each on a thread of its own, and goes on with those that an earlier server left behind.
 * The threads are the system's, not virtual ones: reading is mostly computing, and would keep requests from the few
 * carriers.
 */
@Component
class RunReadings implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunReadings.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final int VANISH_BATCH = 1_000;
    private static final String DISK_FULL = "53100";

    private final RunBook book;
    private final RunEnds ends;
    private final FileReading reading;
    private final Batches batches;
    private final RejectedRows rejected;
    private final Undoing undoing;
    private final Announcements announcements;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;

    RunReadings(
            RunBook book,
            RunEnds ends,
            FileReading reading,
            Batches batches,
            RejectedRows rejected,
            Undoing undoing,
            Announcements announcements) {
        this.book = book;
        this.ends = ends;
        this.reading = reading;
        this.batches = batches;
        this.rejected = rejected;
        this.undoing = undoing;
        this.announcements = announcements;
    }

    void begin(UUID run) {
        var thread = Thread.ofPlatform().name("run-" + run).daemon().unstarted(() -> {
            try {
                follow(run);
            } finally {
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        running = true;
        book.unfinished().forEach(this::begin);
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        for (var thread : threads) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Tries until the run has ended or is undone, the server stops, or the database says for good that it cannot. */
    private void follow(UUID id) {
        while (stopping.getCount() > 0) {
            try {
                readOnce(id);
                return;
            } catch (RunLost ended) {
                LOG.info("{}", ended.getMessage());
                announcements.turn(id);
                return;
            } catch (DataAccessResourceFailureException
                    | CannotCreateTransactionException
                    | TransactionSystemException
                    | TransientDataAccessException
                    | RecoverableDataAccessException away) {
                LOG.warn("The database does not take run {}; it goes on from its last batch in {}.", id, RETRY, away);
                pause();
            }
        }
    }

    private void pause() {
        try {
            if (stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("The server stops; runs go on with the next one.");
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private void readOnce(UUID id) {
        if (!book.begin(id)) {
            goOnUndoing(id);
            return;
        }
        announcements.turn(id);
        var run = book.find(id).orElseThrow();
        try {
            if (run.file() == null) {
                ends.end(run, RunState.FAILED, Reason.of("run-interrupted"));
            } else if (reading.read(run, () -> stopping.getCount() == 0)) {
                conclude(run);
            }
        } catch (FileRefused refused) {
            ends.end(run, RunState.FAILED, refused.reason());
        } catch (Problem problem) {
            ends.end(run, RunState.FAILED, new Reason(problem.code(), problem.values()));
        } catch (IOException failure) {
            LOG.warn("The file of run {} cannot be read.", id, failure);
            ends.end(run, RunState.FAILED, Reason.of("file-unreadable"));
        } catch (DataAccessResourceFailureException
                | TransientDataAccessException
                | RecoverableDataAccessException away) {
            if (!isFull(away)) {
                throw away;
            }
            LOG.warn("The database's disk is full; run {} ends.", id, away);
            ends.end(run, RunState.FAILED, Reason.of("disk-full"));
        } catch (RunLost | CannotCreateTransactionException | TransactionSystemException known) {
            throw known;
        } catch (RuntimeException bug) {
            LOG.error("Run {} failed.", id, bug);
            ends.end(run, RunState.FAILED, Reason.of("run-failed"));
        }
        announcements.turn(id);
    }

    private void goOnUndoing(UUID id) {
        try {
            undoing.goOn(id, () -> stopping.getCount() == 0);
        } catch (DataAccessResourceFailureException
                | CannotCreateTransactionException
                | TransactionSystemException
                | TransientDataAccessException
                | RecoverableDataAccessException away) {
            throw away;
        } catch (RuntimeException bug) {
            LOG.error("Run {} is half undone; the next start goes on.", id, bug);
        }
    }

    private static boolean isFull(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof java.sql.SQLException cause
                && DISK_FULL.equals(cause.getSQLState());
    }

    /** What comes after the last line: who is missing from a whole list, and the end. */
    private void conclude(Run run) {
        if (run.whole()) {
            var missing = book.missing(run);
            if (!run.confirmed() && missing.size() * 5L > book.before(run)) {
                book.ask(run.id(), missing.size());
                return;
            }
            var byTarget = missing.stream()
                    .collect(java.util.stream.Collectors.groupingBy(
                            Map.Entry::getKey,
                            java.util.stream.Collectors.mapping(
                                    Map.Entry::getValue, java.util.stream.Collectors.toList())));
            byTarget.forEach((target, ids) -> {
                for (var from = 0; from < ids.size(); from += VANISH_BATCH) {
                    batches.vanish(run, target, ids.subList(from, Math.min(ids.size(), from + VANISH_BATCH)));
                    announcements.progress(run.id());
                }
            });
            rejected.forget(run.source(), run.shape(), run.id());
        }
        ends.finish(run);
    }
}
