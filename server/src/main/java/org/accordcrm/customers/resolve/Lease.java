package org.accordcrm.customers.resolve;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.journal.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of the nodes is the resolver. Each new holder gets a higher token, and a write with a lower one is refused, so a
 * holder that was thought dead (a long pause, a lost network) changes nothing when it comes back. The database's own clock
 * decides, so the clocks of the nodes need not agree.
 */
@Repository
public class Lease {

    private static final Duration LENGTH = Duration.ofSeconds(10);

    private final JdbcClient jdbc;

    Lease(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The right to write, until somebody else takes it. */
    public record Token(long value) {}

    /** The token is not the newest: somebody else is the resolver. */
    public static final class Lost extends RuntimeException {
        Lost(Token token) {
            super("The resolver's lease with token %d was taken over.".formatted(token.value()));
        }
    }

    /** Takes the lease if nobody holds it. */
    @Transactional
    public Optional<Token> take(UUID holder) {
        return jdbc.sql("""
                        with left_alone as (
                            select from customers.resolver where held_until < clock_timestamp() for update)
                        update customers.resolver
                        set token = token + 1,
                            holder = :holder,
                            held_until = clock_timestamp() + make_interval(secs => :seconds)
                        where exists (select from left_alone)
                        returning token
                        """)
                .param("holder", holder.toString())
                .param("seconds", LENGTH.toSeconds())
                .query(Long.class)
                .optional()
                .map(Token::new);
    }

    /** @throws Lost if somebody else took it meanwhile */
    @Transactional
    public void renew(Token token) {
        var renewed = jdbc.sql("""
                        update customers.resolver
                        set held_until = clock_timestamp() + make_interval(secs => :seconds)
                        where token = :token
                        """)
                .param("token", token.value())
                .param("seconds", LENGTH.toSeconds())
                .update();
        if (renewed == 0) {
            throw new Lost(token);
        }
    }

    /** Leaves it to the next at once. */
    @Transactional
    public void release(Token token) {
        jdbc.sql("update customers.resolver set held_until = '-infinity' where token = :token")
                .param("token", token.value())
                .update();
    }

    /**
     * Holds the lease until the caller's transaction ends: whoever takes it over meanwhile waits for that, who renews it does
     * not. Comes first in each transaction that writes.
     *
     * @throws Lost if somebody else took it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void guard(Token token) {
        var held = jdbc.sql("select token from customers.resolver where token = :token for key share")
                .param("token", token.value())
                .query(Long.class)
                .optional();
        if (held.isEmpty()) {
            throw new Lost(token);
        }
    }

    /** Up to which entry of the journal everything is resolved and written. */
    public Cursor position() {
        return jdbc.sql("select epoch, tx::text as tx, position from customers.resolver")
                .query((row, _) ->
                        new Cursor(row.getInt("epoch"), Long.parseLong(row.getString("tx")), row.getLong("position")))
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void moveTo(Token token, Cursor cursor) {
        var moved = jdbc.sql("""
                        update customers.resolver
                        set epoch = :epoch, tx = cast(:tx as xid8), position = :position
                        where token = :token
                        """)
                .param("token", token.value())
                .param("epoch", cursor.epoch())
                .param("tx", Long.toString(cursor.tx()))
                .param("position", cursor.position())
                .update();
        if (moved == 0) {
            throw new Lost(token);
        }
    }
}
