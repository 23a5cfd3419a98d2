package org.accordcrm.journal;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A commit that does not wait for the disk. What the transaction wrote is seen at once and outlives the server's process;
 * only a crash of the database or its machine may undo the last moments, wholly and in order. So it suits work that goes
 * on from a position stored in the same transaction, and nothing that a person was told is done.
 *
 * @see <a href="https://www.postgresql.org/docs/current/wal-async-commit.html">Asynchronous commit</a>
 */
public final class LazyCommit {

    private LazyCommit() {}

    /** For the transaction in progress. */
    public static void allow(JdbcClient jdbc) {
        jdbc.sql("select set_config('synchronous_commit', 'off', true)")
                .query(String.class)
                .single();
    }
}
