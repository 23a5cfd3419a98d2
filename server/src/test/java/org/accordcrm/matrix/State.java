package org.accordcrm.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is stored: a hash of each table that the server may write, and the files that were given. */
final class State {

    /** What moves although nothing happened, by table. */
    private static final Map<String, String> EXCEPTED = Map.of(
            // When a token was used last: by whoever asks, also in vain.
            "people.token", "used_at",
            // When a session was used last, likewise.
            "people.session", "seen_at",
            // The resolver holds its lease by renewing it, whatever anybody asks.
            "customers.resolver", "held_until");

    private final JdbcClient jdbc;
    private final Path files;
    private final String sql;
    private Map<String, String> last = Map.of();

    State(JdbcClient jdbc, Path files) {
        this.jdbc = jdbc;
        this.files = files;
        this.sql = jdbc.sql("""
                        select n.nspname || '.' || quote_ident(c.relname)
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p')
                          and not c.relispartition
                          and n.nspname not in ('pg_catalog', 'information_schema')
                          and has_table_privilege(c.oid, 'insert')
                        order by 1
                        """).query((row, _) -> hashed(row.getString(1))).list().stream()
                .collect(Collectors.joining("\nunion all\n"));
    }

    /** Independent of the rows' order. */
    private static String hashed(String table) {
        var left = EXCEPTED.containsKey(table) ? "to_jsonb(t) - '%s'".formatted(EXCEPTED.get(table)) : "t";
        return "select '%s' as name, count(*) || ':' || coalesce(sum(hashtextextended((%s)::text, 0)), 0) as hash from %s t"
                .formatted(table, left, table);
    }

    /** The tables that are not as they were when this was last asked. */
    Set<String> changes() {
        var now = read();
        var changed = new TreeSet<String>();
        now.forEach((table, hash) -> {
            if (!hash.equals(last.get(table))) {
                changed.add(table);
            }
        });
        last = now;
        return changed;
    }

    private Map<String, String> read() {
        var state = new TreeMap<String, String>();
        jdbc.sql(sql).query(row -> {
            state.put(row.getString("name"), row.getString("hash"));
        });
        state.put("files", kept());
        return state;
    }

    private String kept() {
        try (var found = Files.list(files)) {
            return found.map(file ->
                            "%s %d".formatted(file.getFileName(), file.toFile().length()))
                    .sorted()
                    .collect(Collectors.joining("\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until what was begun has come to its end, and nothing has moved for a second. */
    void settle() {
        var since = new AtomicLong(System.nanoTime());
        Awaitility.await("nothing moves any more")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (!changes().isEmpty()) {
                        since.set(System.nanoTime());
                    }
                    return System.nanoTime() - since.get()
                            > Duration.ofSeconds(1).toNanos();
                });
    }
}
