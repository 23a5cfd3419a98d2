package org.accordcrm.customers;

import static java.time.ZoneOffset.UTC;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.accordcrm.Cast;
import org.accordcrm.journal.Journal;
import org.accordcrm.journal.Uuid7;
import org.accordcrm.people.People;
import org.accordcrm.sources.RecordsTakenIn;
import org.accordcrm.sources.RunFinished;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Takes records in as a run of the sources does: versions, entry and end of the run in one transaction. */
@TestComponent
public class Taking {

    static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private static final Duration RESOLVED_WITHIN = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Cast cast;

    Taking(JdbcClient jdbc, Journal journal, TransactionOperations transaction, Cast cast) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.cast = cast;
    }

    /** @param values none for a record that vanished */
    public record Given(String target, String key, Map<String, Object> values) {}

    public static Given person(String key, Map<String, Object> values) {
        return new Given("person", key, values);
    }

    public static Given organisation(String key, Map<String, Object> values) {
        return new Given("organisation", key, values);
    }

    public static Given vanished(String target, String key) {
        return new Given(target, key, Map.of());
    }

    public UUID source(String department, String name) {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into sources.source (id, name, department_id, kind, address_pattern, created_by, created_at)
                        values (?, ?, ?, 'api', 'https://crm.example/open/{key}', ?, ?)
                        """)
                .params(id, name + " " + id, cast.departmentId(department), People.ACCORD.value(), JUNE.atOffset(UTC))
                .update();
        jdbc.sql("""
                        insert into sources.mapping (id, source_id, version, shape, mapping, created_by, created_at)
                        values (?, ?, 1, 'test', '{}', ?, ?)
                        """).params(id, id, People.ACCORD.value(), JUNE.atOffset(UTC)).update();
        return id;
    }

    /** Waits until the records are resolved, and gives the run. */
    public UUID take(UUID source, Given... given) {
        var run = Uuid7.next();
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                            insert into sources.run (id, source_id, mapping_id, list, state, created_by, created_at)
                            values (?, ?, ?, 'additions', 'resolving', ?, ?)
                            """)
                    .params(run, source, source, People.ACCORD.value(), JUNE.atOffset(UTC))
                    .update();
            var taken = new TreeMap<String, List<UUID>>();
            for (var one : given) {
                taken.computeIfAbsent(one.target(), _ -> new ArrayList<>()).addAll(store(source, run, one));
            }
            taken.forEach((target, ids) -> {
                if (!ids.isEmpty()) {
                    journal.append(new RecordsTakenIn(source, run, target, ids, JUNE, People.ACCORD.value(), null));
                }
            });
            journal.append(new RunFinished(
                    source,
                    run,
                    List.copyOf(taken.keySet()),
                    "finished",
                    given.length,
                    given.length,
                    0,
                    0,
                    0,
                    0,
                    JUNE,
                    People.ACCORD.value(),
                    null));
        });
        await("the run is resolved", "select state = 'finished' from sources.run where id = '" + run + "'");
        return run;
    }

    /** Until the resolver has read every verdict so far. */
    public void awaitVerdicts() {
        await("the verdict is followed", """
                select (r.epoch, r.tx, r.position) >= (
                    select e.epoch, e.tx, e.position
                    from journal.entry e
                    where e.kind like 'customer.verdict-%'
                    order by e.epoch desc, e.tx desc, e.position desc
                    limit 1)
                from customers.resolver r
                """);
    }

    public void await(String what, String condition) {
        Awaitility.await(what)
                .atMost(RESOLVED_WITHIN)
                .until(() -> jdbc.sql(condition).query(Boolean.class).single());
    }

    public UUID record(UUID source, String target, String key) {
        return jdbc.sql("select id from sources.record_view where source_id = ? and target = ? and source_key = ?")
                .params(source, target, key)
                .query(UUID.class)
                .single();
    }

    /** The record's id if it is new or differs from what is stored. */
    private List<UUID> store(UUID source, UUID run, Given given) {
        var text = JsonMapper.shared().writeValueAsString(new TreeMap<>(given.values()));
        var vanished = given.values().isEmpty();
        var records = jdbc.sql("""
                        insert into sources.record (id, source_id, target, source_key, hash, run_id, seen_run, seen_line,
                            record_date, taken_in_at, vanished_at)
                        values (:id, :source, :target, :key, sha256(cast(:text as bytea)), :run, :run, 1, :at, :at,
                            case when :vanished then cast(:at as timestamptz) end)
                        on conflict (source_id, target, source_key) do update
                        set hash = excluded.hash, run_id = case when :vanished then sources.record.run_id else :run end,
                            vanished_at = excluded.vanished_at
                        where sources.record.hash <> excluded.hash
                        returning id
                        """)
                .param("id", Uuid7.next())
                .param("source", source)
                .param("target", given.target())
                .param("key", given.key())
                .param("text", text.getBytes(StandardCharsets.UTF_8))
                .param("run", run)
                .param("at", JUNE.atOffset(UTC))
                .param("vanished", vanished)
                .query(UUID.class)
                .list();
        if (!vanished) {
            records.forEach(record -> jdbc.sql("""
                            insert into sources.record_version (record_id, run_id, line, hash, record_date, at, values, raw)
                            values (:record, :run, 1, ''::bytea, :at, :at, cast(:text as jsonb), '{"Column": "as read"}')
                            """)
                    .param("record", record)
                    .param("run", run)
                    .param("at", JUNE.atOffset(UTC))
                    .param("text", text)
                    .update());
        }
        return records.stream().map(Objects::requireNonNull).toList();
    }
}
