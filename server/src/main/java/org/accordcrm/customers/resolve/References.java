package org.accordcrm.customers.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.sources.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which organisations the records of persons name, by source and key. */
@Repository
class References {

    private static final String FIELD = "organisation";

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Reference(
            UUID record,
            UUID source,
            String target,
            String key,
            @Nullable String role) {}

    /**
     * Makes the stored references of the records what they say now.
     *
     * @param known the records that may have references stored
     */
    void replace(Collection<SourceRecord> records, Collection<UUID> known, KnownSources sources) {
        if (!known.isEmpty()) {
            jdbc.sql("delete from customers.reference where record_id = any (:records)")
                    .param("records", known.toArray(UUID[]::new))
                    .update();
        }
        var found = records.stream()
                .filter(record -> !record.vanished())
                .flatMap(record -> of(record, sources).stream())
                .toList();
        if (found.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into customers.reference (record_id, source_id, target, source_key, role)
                        select record_id, source_id, target, source_key, role
                        from unnest(cast(:records as uuid[]), cast(:sources as uuid[]), cast(:targets as text[]),
                            cast(:keys as text[]), cast(:roles as text[]))
                            as new (record_id, source_id, target, source_key, role)
                        on conflict do nothing
                        """)
                .param("records", found.stream().map(Reference::record).toArray(UUID[]::new))
                .param("sources", found.stream().map(Reference::source).toArray(UUID[]::new))
                .param("targets", found.stream().map(Reference::target).toArray(String[]::new))
                .param("keys", found.stream().map(Reference::key).toArray(String[]::new))
                .param("roles", found.stream().map(Reference::role).toArray(String[]::new))
                .update();
    }

    private static List<Reference> of(SourceRecord record, KnownSources sources) {
        var value = record.values().get(FIELD);
        var listed = value instanceof Collection<?> parts ? parts : value == null ? List.of() : List.of(value);
        var references = new ArrayList<Reference>();
        for (var part : listed) {
            if (part instanceof Map<?, ?> map && map.get("key") instanceof Object key) {
                var source = map.get("source") instanceof String name ? sources.named(name) : record.source();
                var target = map.get("target") instanceof String named ? named : FIELD;
                var role = map.get("role") instanceof String said
                        ? said
                        : record.values().get("title");
                if (source != null) {
                    references.add(new Reference(
                            record.id().value(),
                            source,
                            target,
                            key.toString(),
                            role instanceof String text ? text : null));
                }
            }
        }
        return references;
    }
}
