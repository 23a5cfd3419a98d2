package org.accordcrm.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** One role at one PostgreSQL. */
record Login(String url, @Nullable String user, @Nullable String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** For the server's pool. */
    JdbcConnectionDetails forServer() {
        return new JdbcConnectionDetails() {
            @Override
            public @Nullable String getUsername() {
                return user;
            }

            @Override
            public @Nullable String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    /** For the migrations. */
    FlywayConnectionDetails forMigrations() {
        return new FlywayConnectionDetails() {
            @Override
            public @Nullable String getUsername() {
                return user;
            }

            @Override
            public @Nullable String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    @Override
    public String toString() {
        return "%s as %s".formatted(url, user);
    }
}
