package org.accordcrm.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL cluster of a test's own, with the tables of the given modules, as the server and as its owner see it. */
public final class FreshDatabase implements AutoCloseable {

    private final OwnDatabase database;

    private FreshDatabase(OwnDatabase database) {
        this.database = database;
    }

    /** @param modules in the order of their migrations */
    public static FreshDatabase start(Path home, String... modules) {
        var fresh = new FreshDatabase(OwnDatabase.start(home, true));
        Stream.concat(Stream.of("__root"), Stream.of(modules))
                .forEach(module -> Flyway.configure()
                        .dataSource(fresh.owner())
                        .locations("classpath:db/migration/" + module)
                        .table("flyway_schema_history_" + module)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .placeholders(Map.of(
                                "server", String.valueOf(fresh.database.server().user())))
                        .load()
                        .migrate());
        return fresh;
    }

    public DataSource server() {
        return source(database.server());
    }

    public DataSource owner() {
        return source(database.owner());
    }

    private static DataSource source(Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(login.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    @Override
    public void close() {
        database.close();
    }
}
