package org.accordcrm.sources.registry;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a source.
 *
 * @param department key of the department whose system it is
 */
public record NewSource(
        String name,
        String department,
        @Nullable String kind,
        @Nullable String addressPattern,
        @Nullable Integer rank) {

    String kindOrFile() {
        return kind == null ? "file" : kind;
    }

    int rankOrUsual() {
        return rank == null ? 100 : rank;
    }

    String address() {
        return addressPattern == null ? "" : addressPattern.strip();
    }
}
