package org.accordcrm.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What reached the sockets: of each room's messages, numbered from 1, which came to whom, how often, and how long after they
 * were due. Written by the one thread that reads the sockets.
 */
final class Deliveries implements LiveSockets.Ear {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How a message of the benchmark begins; its number in its room and the moment it was due follow. */
    private static final String MARK = "bench-mark ";

    private static final byte[] MARKED = MARK.getBytes(US_ASCII);
    private static final byte[] RELOAD = "{\"reload\"".getBytes(US_ASCII);

    /** An entry's last field is its offset, which is no longer than this. */
    private static final int TAIL = 48;

    private final Talk talk;
    private final BitSet[] came;
    private final int[] broken;
    private final byte[][] tails;
    private final long[] nanos;
    private final AtomicInteger lost = new AtomicInteger();
    private volatile int count;
    private int doubles;
    private int reloads;

    Deliveries(int sockets, Talk talk, Duration during) {
        this.talk = talk;
        this.came = Stream.generate(BitSet::new).limit(sockets).toArray(BitSet[]::new);
        this.broken = new int[sockets];
        this.tails = new byte[sockets][];
        this.nanos = new long[(int) (talk.rate() * during.toSeconds() * (sockets / talk.rooms() + 1L))];
    }

    static String text(int number, long due) {
        return MARK + number + " " + due;
    }

    @Override
    public void hear(int socket, ByteBuffer text) {
        var at = find(text);
        if (at >= 0) {
            hear(socket, text, at);
        } else if (begins(text, RELOAD)) {
            reloads++;
            broken[socket]++;
        }
    }

    private void hear(int socket, ByteBuffer text, int at) {
        var now = System.nanoTime();
        var number = (int) number(text, at);
        var due = number(text, at + Integer.toString(number).length() + 1);
        if (came[socket].get(number)) {
            doubles++;
            broken[socket]++;
            return;
        }
        came[socket].set(number);
        if (count < nanos.length) {
            nanos[count] = now - due;
            count++;
        }
        var tail = new byte[Math.min(TAIL, text.limit())];
        text.get(text.limit() - tail.length, tail);
        tails[socket] = tail;
    }

    private static long number(ByteBuffer text, int at) {
        var number = 0L;
        for (var i = at; text.get(i) >= '0' && text.get(i) <= '9'; i++) {
            number = 10 * number + text.get(i) - '0';
        }
        return number;
    }

    private static boolean begins(ByteBuffer text, byte[] with) {
        return text.limit() >= with.length
                && IntStream.range(0, with.length).allMatch(part -> text.get(part) == with[part]);
    }

    /** Where the mark ends; -1 without one. */
    private static int find(ByteBuffer text) {
        for (var at = 0; at <= text.limit() - MARKED.length; at++) {
            var part = 0;
            while (part < MARKED.length && text.get(at + part) == MARKED[part]) {
                part++;
            }
            if (part == MARKED.length) {
                return at + part;
            }
        }
        return -1;
    }

    @Override
    public void lost(int socket) {
        lost.incrementAndGet();
    }

    /** The offset up to which the socket knows its room. */
    String offset(int socket) {
        var tail = tails[socket];
        if (tail == null) {
            throw new IllegalStateException("The socket %d heard nothing yet.".formatted(socket));
        }
        return new String(tail, US_ASCII).replaceFirst(".*\"offset\":\"([^\"]*)\".*", "$1");
    }

    /** From here on; what was heard before is not measured. */
    void forget() {
        count = 0;
    }

    /**
     * Until all that was said reached all, or too much time has passed.
     *
     * @param stalled the first sockets, which hear nothing
     */
    void await(int stalled, int said) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && missing(stalled, said) > 0) {
            Thread.sleep(100);
        }
    }

    /** How many messages did not come, in all; the first sockets apart, which hear nothing. */
    private long missing(int stalled, int said) {
        return IntStream.range(stalled, came.length)
                .mapToLong(socket -> talk.last(socket, said) - came[socket].cardinality())
                .sum();
    }

    /** How many sockets heard every message once, and were not told to load anew. */
    long whole(int said) {
        return IntStream.range(0, came.length)
                .filter(socket -> broken[socket] == 0 && came[socket].cardinality() == talk.last(socket, said))
                .count();
    }

    /** @param stalled the first sockets, which hear nothing */
    String sum(int stalled, int said) {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%,d measured, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.0f ms; %d twice, %d missing, %d times told to load anew, %d sockets cut off",
                sorted.length,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1),
                doubles,
                missing(stalled, said),
                reloads,
                lost.get());
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
    }
}
