package org.accordcrm.customers.resolve;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.accordcrm.customers.golden.Claims.Statement;
import org.accordcrm.sources.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * The sources as they are now: whose they are and how much they count. Immutable.
 *
 * @param byName by the names that they have or had, and by their ids as text
 */
public record KnownSources(Map<UUID, Known> byId, Map<String, UUID> byName) {

    /**
     * @param department key of the department whose source it is
     * @param rank the lower counts more
     */
    public record Known(
            UUID id,
            String name,
            String department,
            int rank,
            @Nullable String addressPattern) {}

    public Known of(SourceRecord record) {
        return of(record.source());
    }

    public Known of(UUID source) {
        return Objects.requireNonNull(byId.get(source), () -> "There is no source %s.".formatted(source));
    }

    /** The source that has or had the name; null if there is none. */
    @Nullable UUID named(String name) {
        return byName.get(name);
    }

    /** The record as survivorship sees it. */
    public Statement statement(SourceRecord record) {
        var source = of(record);
        return new Statement(
                record.id().value(),
                record.source(),
                source.department(),
                source.rank(),
                record.target(),
                record.key(),
                record.recordDate(),
                record.values());
    }
}
