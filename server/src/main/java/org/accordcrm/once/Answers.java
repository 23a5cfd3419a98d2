package org.accordcrm.once;

import static java.time.ZoneOffset.UTC;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Which keys were used, and the answers. Safe for concurrent use, also by several servers: the first that claims a key has
 * it, and holds it for as long as it lives. The database's own clock decides who lives.
 */
@Repository
class Answers {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final double holdSeconds;

    /** What this server carries out now. */
    private final Set<ByteBuffer> running = ConcurrentHashMap.newKeySet();

    Answers(JdbcClient jdbc, Clock clock, @Value("${accord.once.hold:60s}") Duration hold) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.holdSeconds = hold.toMillis() / 1_000.0;
    }

    /** Claims the key, unless somebody has. Whoever gets {@link Claim.Taken} says how it ended. */
    Claim claim(byte[] id, byte[] standing) {
        var taken = jdbc.sql("""
                        insert into once.answer (id, standing, claimed_at, held_until)
                        values (:id, :standing, :now, clock_timestamp() + make_interval(secs => :hold))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("standing", standing)
                .param("now", clock.instant().atOffset(UTC))
                .param("hold", holdSeconds)
                .update();
        if (taken == 1) {
            running.add(ByteBuffer.wrap(id));
            return new Claim.Taken();
        }
        return jdbc.sql("""
                        select *, held_until > clock_timestamp() as held
                        from once.answer
                        where id = :id
                        """)
                .param("id", id)
                .query(Answers::claim)
                .optional()
                // Given up between the two statements: whoever asks again has it.
                .orElseGet(Claim.Running::new);
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        if (row.getObject("status") == null) {
            return row.getBoolean("held") ? new Claim.Running() : new Claim.Unknown();
        }
        return new Claim.Answered(
                row.getBytes("standing"),
                new Claim.Fingerprint(row.getBytes("request"), row.getLong("request_bytes")),
                new Claim.Answer(
                        row.getInt("status"),
                        row.<@Nullable String>getObject("content_type", String.class),
                        row.<@Nullable String>getObject("location", String.class),
                        row.<@Nullable String>getObject("etag", String.class),
                        row.<byte @Nullable []>getObject("body", byte[].class)));
    }

    /** It was carried out. */
    void keep(byte[] id, Claim.Fingerprint request, Claim.Answer answer) {
        jdbc.sql("""
                        update once.answer
                        set request = :request, request_bytes = :bytes, status = :status,
                            content_type = :contentType, location = :location, etag = :etag, body = :body
                        where id = :id
                        """)
                .param("id", id)
                .param("request", request.hash())
                .param("bytes", request.bytes())
                .param("status", answer.status())
                .param("contentType", answer.contentType())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("body", answer.body(), Types.BINARY)
                .update();
    }

    /** Nothing was made: the key is as good as new. */
    void free(byte[] id) {
        jdbc.sql("delete from once.answer where id = :id").param("id", id).update();
    }

    /** It failed after something was made. */
    void leaveUnknown(byte[] id) {
        jdbc.sql("update once.answer set held_until = '-infinity' where id = :id")
                .param("id", id)
                .update();
    }

    /** The request is over, however it ended; what was not said of it by now stays unknown. */
    void end(byte[] id) {
        running.remove(ByteBuffer.wrap(id));
    }

    /** An upload may take longer than a claim is held. */
    @Scheduled(fixedDelay = 5_000)
    void hold() {
        if (!running.isEmpty()) {
            jdbc.sql("""
                            update once.answer
                            set held_until = clock_timestamp() + make_interval(secs => :hold)
                            where id = any (:ids) and status is null
                            """)
                    .param("hold", holdSeconds)
                    .param("ids", running.stream().map(ByteBuffer::array).toArray(byte[][]::new))
                    .update();
        }
    }

    @Scheduled(cron = "0 23 * * * *")
    void forget() {
        jdbc.sql("delete from once.answer where claimed_at < :before and held_until < clock_timestamp()")
                .param("before", clock.instant().minus(KEPT).atOffset(UTC))
                .update();
    }
}
