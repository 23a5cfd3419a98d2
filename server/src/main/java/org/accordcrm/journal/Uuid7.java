package org.accordcrm.journal;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Ids that sort by the moment they were made: each is greater than the one before it on this node. Safe for concurrent
 * use.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7">RFC 9562, UUID version 7, method 3: sub-millisecond counter</a>
 */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds in the upper 48 bits, a counter in the lower 12. */
    private static long last;

    private Uuid7() {}

    public static UUID next() {
        return new UUID(high(), 0x8000_0000_0000_0000L | (RANDOM.nextLong() >>> 2));
    }

    private static long high() {
        long tick;
        synchronized (Uuid7.class) {
            last = Math.max(last + 1, System.currentTimeMillis() << 12);
            tick = last;
        }
        return (tick >>> 12 << 16) | 0x7000 | (tick & 0xfff);
    }
}
