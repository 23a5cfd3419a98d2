package org.accordcrm.sources;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of what comes after; absent at the end */
record Page<T>(List<T> items, @Nullable String next) {

    static final int LIMIT_USUAL = 50;
    static final int LIMIT_MAX = 200;

    /** @param found one more than the limit, if there is one */
    static <T> Page<T> of(List<T> found, int limit, Function<T, UUID> id) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(
                        found.subList(0, limit), id.apply(found.get(limit - 1)).toString());
    }

    static int limit(@Nullable Integer asked) {
        return asked == null ? LIMIT_USUAL : Math.clamp(asked, 1, LIMIT_MAX);
    }

    static @Nullable UUID cursor(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException foreign) {
            throw new Problem.Invalid("cursor-unknown", "The cursor (%s) is none of ours.".formatted(cursor));
        }
    }
}
