package org.accordcrm.customers;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.accordcrm.problem.Problem;

/** Where a list of pairs goes on: behind the last one that was shown, wherever that is by now. */
final class ReviewCursor {

    private static final UUID LAST_ID = new UUID(-1, -1);

    /** Before the likeliest pair. */
    static final Likelihood LIKELIEST = new Likelihood(Double.POSITIVE_INFINITY, LAST_ID, LAST_ID);

    /** Before the newest verdict. */
    static final Moment LATEST = new Moment(Instant.parse("9999-12-31T00:00:00Z"), LAST_ID);

    private ReviewCursor() {}

    record Likelihood(double bits, UUID left, UUID right) {

        String text() {
            return Long.toHexString(Double.doubleToLongBits(bits)) + "_" + left + "_" + right;
        }
    }

    record Moment(Instant at, UUID id) {

        String text() {
            return at + "_" + id;
        }
    }

    static Likelihood likelihood(String cursor) {
        try {
            var parts = parts(cursor, 3);
            return new Likelihood(
                    Double.longBitsToDouble(Long.parseUnsignedLong(parts[0], 16)),
                    UUID.fromString(parts[1]),
                    UUID.fromString(parts[2]));
        } catch (IllegalArgumentException unreadable) {
            throw unreadable(cursor);
        }
    }

    static Moment moment(String cursor) {
        try {
            var parts = parts(cursor, 2);
            return new Moment(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw unreadable(cursor);
        }
    }

    private static String[] parts(String cursor, int count) {
        var parts = cursor.split("_", -1);
        if (parts.length != count) {
            throw new IllegalArgumentException("The cursor has %d parts.".formatted(parts.length));
        }
        return parts;
    }

    private static Problem unreadable(String cursor) {
        return new Problem.Invalid("cursor-unreadable", "The cursor (%s) is none of ours.".formatted(cursor));
    }
}
