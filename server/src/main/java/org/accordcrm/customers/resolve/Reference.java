package org.accordcrm.customers.resolve;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a record names: a record by its source, target and key, which may not be there yet.
 *
 * @param source where the named record is
 */
public record Reference(UUID source, String target, String key) {

    /** The field in which a record of a person names its organisation. */
    static final String ORGANISATION = "organisation";

    /**
     * What one cleaned value names.
     *
     * @param from the source of the record that says it, which is meant unless the value names another; absent for what a
     *     person pinned
     * @return null for what is no reference, or names a source that is not known
     */
    public static @Nullable Reference of(Object value, @Nullable UUID from, KnownSources sources) {
        if (!(value instanceof Map<?, ?> map && map.get("key") instanceof Object key)) {
            return null;
        }
        var source = map.get("source") instanceof String name ? sources.named(name) : from;
        var target = map.get("target") instanceof String named ? named : ORGANISATION;
        return source == null ? null : new Reference(source, target, key.toString());
    }
}
