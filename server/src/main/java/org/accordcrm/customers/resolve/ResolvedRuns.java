package org.accordcrm.customers.resolve;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.sources.Runs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells runs what became of their records. */
@Repository
class ResolvedRuns {

    private final JdbcClient jdbc;
    private final Runs runs;

    ResolvedRuns(JdbcClient jdbc, Runs runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    /**
     * @param linked records that share their customer with another record
     * @param customers how many customers the run's records belong to
     */
    record Count(UUID run, int linked, int customers) {}

    List<Count> counts(List<UUID> finished) {
        return finished.stream().map(this::count).toList();
    }

    /** Whether records are still coming of their own accord. */
    boolean areReading() {
        return runs.areReading();
    }

    void tell(List<Count> counts) {
        counts.forEach(count -> runs.resolved(count.run(), count.linked(), count.customers()));
    }

    /** Customers are as before these runs. */
    void tellUndone(Set<UUID> undone) {
        undone.forEach(runs::undone);
    }

    private Count count(UUID run) {
        return jdbc.sql("""
                        with mine as (
                            select l.customer_id, count(*) as records
                            from sources.record_view r
                            join customers.link l on l.record_id = r.id
                            where r.run_id = :run
                            group by l.customer_id
                        )
                        select coalesce(sum(m.records) filter (where c.records > 1), 0) as linked, count(*) as customers
                        from mine m
                        join customers.customer c on c.id = m.customer_id
                        """)
                .param("run", run)
                .query((row, _) -> new Count(run, row.getInt("linked"), row.getInt("customers")))
                .single();
    }
}
