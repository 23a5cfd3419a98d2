package org.accordcrm.sources;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that the company's data says now, row by row: what is known of customers, records, quarantine and the departments'
 * facts, without moments of writing and counters of writes.
 */
@TestComponent
class Standing {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private static final String COUNTS = " not exists (select from sources.run_undo u where u.run_id = ";

    /** Table to what of its rows is left out, and which rows count. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>(Map.of(
            "customers.customer t",
            "{version,changed_at}",
            "customers.link t",
            "{linked_at}",
            "customers.reference t",
            "{}",
            "customers.customer_search t",
            "{}",
            "customers.possible_pair t",
            "{found_at}",
            "customers.model t where t.withdrawn_at is null",
            "{}",
            "customers.verdict t",
            "{}"));

    static {
        TABLES.put("sources.record t where t.withdrawn_at is null", "{seen_run,seen_line}");
        TABLES.put("sources.record_version t where" + COUNTS + "t.run_id)", "{}");
        TABLES.put("sources.record_vanishing t where" + COUNTS + "t.run_id)", "{}");
        TABLES.put("sources.quarantined t", "{}");
        TABLES.put("sources.quarantine_before t where" + COUNTS + "t.by_run)", "{}");
        TABLES.put("sales.deal t", "{}");
        TABLES.put("service.case_record t", "{}");
        TABLES.put("marketing.campaign t", "{}");
        TABLES.put("marketing.campaign_member t", "{}");
        TABLES.put("finance.invoice t", "{}");
        TABLES.put("finance.payment t", "{}");
        TABLES.put("finance.purchase t", "{}");
    }

    private final JdbcClient jdbc;

    Standing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same, once everybody has read what the run told. */
    Map<String, List<String>> after(String run) {
        awaitReaders(UUID.fromString(run));
        return now();
    }

    /** Each table's rows as JSON, sorted, once what others brought before is resolved. */
    Map<String, List<String>> now() {
        awaitResolver();
        var rows = new LinkedHashMap<String, List<String>>();
        TABLES.forEach((table, without) -> rows.put(
                table.substring(0, table.indexOf(' ')),
                jdbc.sql("select (to_jsonb(t) - cast('%s' as text[]))::text from %s order by 1"
                                .formatted(without, table))
                        .query(String.class)
                        .list()));
        return rows;
    }

    private void awaitResolver() {
        await("everything is resolved")
                .atMost(WAIT)
                .until(() -> jdbc.sql("""
                        select not exists (
                            select
                            from journal.entry e
                            cross join customers.resolver r
                            where (e.epoch, e.tx, e.position) > (r.epoch, r.tx, r.position)
                              and (e.kind in ('source.run-finished.v1', 'source.run-undone.v1',
                                      'customer.verdict-given.v1', 'customer.verdict-withdrawn.v1')
                                  or e.kind in ('source.records-taken-in.v1', 'source.records-undone.v1')
                                      and e.data ->> 'target' in ('person', 'organisation')))
                        """).query(Boolean.class).single());
    }

    private void awaitReaders(UUID run) {
        await("everybody has read run " + run)
                .atMost(WAIT)
                .until(() ->
                        jdbc.sql("""
                        select not exists (
                            select
                            from journal.entry e
                            cross join unnest(array['deal-records', 'case-records', 'campaign-records', 'ledger-records']) as f (name)
                            left join journal.reader r on r.name = f.name
                            where e.run = :run
                              and e.kind in ('source.records-taken-in.v1', 'source.records-undone.v1')
                              and (r.name is null or (r.epoch, r.tx, r.position) < (e.epoch, e.tx, e.position)))
                        """).param("run", run).query(Boolean.class).single());
    }
}
