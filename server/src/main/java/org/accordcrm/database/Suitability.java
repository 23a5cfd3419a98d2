package org.accordcrm.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What a database must be before Accord makes its tables there. */
final class Suitability {

    private static final int VERSION_MIN = 16;

    private Suitability() {}

    /**
     * Asks the database as both roles. Makes the extension {@code pg_trgm} if it is not there.
     *
     * @throws DatabaseRefused if one of them would be wrong, with the cure
     */
    static void check(Database database) {
        try (var owner = database.owner().connect()) {
            checkVersion(owner);
            checkTrigrams(owner);
        } catch (SQLException failure) {
            throw unreachable(database.owner(), failure);
        }
        try (var server = database.server().connect()) {
            checkRole(server);
        } catch (SQLException failure) {
            throw unreachable(database.server(), failure);
        }
    }

    private static void checkVersion(Connection owner) throws SQLException {
        var version = owner.getMetaData().getDatabaseMajorVersion();
        if (version < VERSION_MIN) {
            throw new DatabaseRefused(
                    "This is PostgreSQL %d, and Accord needs %d or later.".formatted(version, VERSION_MIN),
                    "Maybe leave ACCORD_DATABASE_URL out: Accord then runs a PostgreSQL of its own.");
        }
    }

    /** Where letters are told by the C locale, Chinese has no trigrams, and no search would ever find it. */
    private static void checkTrigrams(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            try (var rows = statement.executeQuery("select cardinality(show_trgm('中文')) > 0")) {
                if (!rows.next() || !rows.getBoolean(1)) {
                    throw new DatabaseRefused(
                            "The search of this database does not see Chinese: show_trgm('中文') is empty.",
                            "Maybe make the database with a UTF-8 locale:"
                                    + " create database accord template template0 encoding 'UTF8'"
                                    + " locale_provider icu icu_locale 'und' locale 'C.UTF-8'.");
                }
            }
        }
    }

    private static void checkRole(Connection server) throws SQLException {
        try (var statement = server.createStatement();
                var rows = statement.executeQuery("""
                        select current_user, r.rolsuper, pg_has_role(current_user, d.datdba, 'usage')
                        from pg_roles r, pg_database d
                        where r.rolname = current_user
                          and d.datname = current_database()
                        """)) {
            rows.next();
            if (rows.getBoolean(2) || rows.getBoolean(3)) {
                throw new DatabaseRefused(
                        "The server would connect as %s, who is a superuser or owns the database."
                                .formatted(rows.getString(1)),
                        "Maybe make a role that may only log in (create role accord login password '…') and name it in"
                                + " ACCORD_DATABASE_USER. Accord grants it what it needs.");
            }
        }
    }

    private static DatabaseRefused unreachable(Login login, SQLException failure) {
        var refusal = new DatabaseRefused(
                "The database (%s) cannot be used: %s".formatted(login, failure.getMessage()),
                "Maybe check address, user and password.");
        refusal.initCause(failure);
        return refusal;
    }
}
