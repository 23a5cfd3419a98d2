package org.accordcrm.journal;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which life of the cluster the entries are written in. Transaction ids order entries within one life only: a restored or
 * moved cluster begins another. Also keeps the partitions of the coming months made.
 */
@Component
class Epochs {

    private static final int MONTHS_AHEAD = 3;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int current;

    Epochs(JdbcClient jdbc, Clock clock, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        makePartitions();
        this.current = transaction.execute(_ -> open());
    }

    int current() {
        return current;
    }

    @Scheduled(cron = "0 17 3 * * *")
    void makePartitions() {
        jdbc.sql("select journal.make_partitions(:today, :months)::text")
                .param("today", LocalDate.ofInstant(clock.instant(), UTC))
                .param("months", MONTHS_AHEAD)
                .query()
                .listOfRows();
    }

    /** The newest epoch, or a new one where this cluster is another, or gives ids anew that the newest has used. */
    private int open() {
        jdbc.sql("lock table journal.epoch in share row exclusive mode").update();
        var going = jdbc.sql("""
                        select e.epoch
                        from journal.epoch e
                        where e.epoch = (select max(epoch) from journal.epoch)
                          and e.system_identifier = (select system_identifier::text from pg_control_system())
                          and not exists (
                              select from journal.entry n
                              where n.epoch = e.epoch and n.tx >= pg_snapshot_xmax(pg_current_snapshot()))
                        """).query(Integer.class).optional();
        return going.orElseGet(() -> jdbc.sql("""
                        insert into journal.epoch (epoch, system_identifier, started_at)
                        select coalesce(max(epoch), 0) + 1, (select system_identifier::text from pg_control_system()), :now
                        from journal.epoch
                        returning epoch
                        """)
                .param("now", clock.instant().atOffset(UTC))
                .query(Integer.class)
                .single());
    }
}
