package org.accordcrm.sources;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.UUID;
import org.accordcrm.sources.run.Announcements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What other modules tell of a run. Safe for concurrent use. */
@Repository
public class Runs {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Announcements announcements;

    Runs(JdbcClient jdbc, Clock clock, Announcements announcements) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.announcements = announcements;
    }

    /** Whether a file is being read, or will be at once; not one whose run waits for a person. */
    public boolean areReading() {
        return jdbc.sql("select exists (select from sources.run where state in ('waiting', 'reading'))")
                .query(Boolean.class)
                .single();
    }

    /**
     * Says that what the run brought is resolved, in the caller's transaction: to be called for every run that
     * {@link RunFinished} names, whatever its targets. A second call changes only the figures.
     *
     * @param linked records of the run that were found to be of a customer together with others
     * @param customers that the run's records belong to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resolved(UUID run, long linked, long customers) {
        jdbc.sql("""
                        update sources.run
                        set linked = :linked,
                            customers = :customers,
                            finished_at = case state when 'resolving' then :now else finished_at end,
                            state = case state when 'resolving' then 'finished' else state end
                        where id = :run
                        """)
                .param("linked", linked)
                .param("customers", customers)
                .param("now", clock.instant().atOffset(UTC))
                .param("run", run)
                .update();
        announce(run);
    }

    /**
     * Says that customers are as they were before the run, in the caller's transaction: to be called for every run that {@link
     * RunUndone} names. A second call changes nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undone(UUID run) {
        jdbc.sql("update sources.run_undo set settled_at = :now where run_id = :run and settled_at is null")
                .param("now", clock.instant().atOffset(UTC))
                .param("run", run)
                .update();
        announce(run);
    }

    private void announce(UUID run) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                announcements.turn(run);
            }
        });
    }
}
