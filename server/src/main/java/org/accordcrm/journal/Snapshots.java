package org.accordcrm.journal;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Watches for what holds up all readers of the journal: a transaction that wrote something and does not end. It is named
 * in the log, and its age is the gauge {@code accord.journal.held.seconds}.
 */
@Component
class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private static final Duration ALARM = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final AtomicLong heldSeconds;

    Snapshots(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.heldSeconds = meters.gauge("accord.journal.held.seconds", new AtomicLong());
    }

    /** @param doing the statement that it runs or ran last, as far as the server's role may see it */
    record Holder(int process, String user, String application, String state, long seconds, String doing) {}

    @Scheduled(fixedDelay = 5_000)
    void watch() {
        var holders = olderThan(ALARM);
        heldSeconds.set(holders.stream().mapToLong(Holder::seconds).max().orElse(0));
        holders.forEach(holder -> LOG.warn(
                "A transaction of {} s holds up all readers of the journal: process {} of {} ({}), {}, last ran: {}",
                holder.seconds(),
                holder.process(),
                holder.user(),
                holder.application(),
                holder.state(),
                holder.doing()));
    }

    /** The oldest first. */
    List<Holder> olderThan(Duration age) {
        return jdbc.sql("""
                        select pid, usename::text as user, application_name, coalesce(state, '?') as state,
                               extract(epoch from clock_timestamp() - xact_start)::bigint as seconds,
                               coalesce(left(query, 200), '?') as doing
                        from pg_stat_activity
                        where backend_xid is not null
                          and xact_start < clock_timestamp() - make_interval(secs => :seconds)
                        order by xact_start
                        """)
                .param("seconds", age.toMillis() / 1_000.0)
                .query((row, _) -> new Holder(
                        row.getInt("pid"),
                        row.getString("user"),
                        row.getString("application_name"),
                        row.getString("state"),
                        row.getLong("seconds"),
                        row.getString("doing")))
                .list();
    }
}
