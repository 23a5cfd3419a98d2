package org.accordcrm.sources;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every write to a run from outside of its reading. Safe for concurrent use. */
@Repository
public class Runs {

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                            state = case state when 'resolving' then 'finished' else state end
                        where id = :run
                        """)
                .param("linked", linked)
                .param("customers", customers)
                .param("run", run)
                .update();
    }
}
