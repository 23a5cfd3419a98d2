package org.accordcrm.customers.resolve;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.journal.CopyText;
import org.accordcrm.journal.Copying;
import org.accordcrm.sources.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which organisations the records of persons name, by source and key. */
@Repository
class References {

    private final JdbcClient jdbc;
    private final Copying copying;

    References(JdbcClient jdbc, Copying copying) {
        this.jdbc = jdbc;
        this.copying = copying;
    }

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
        var rows = new CopyText();
        for (var record : records) {
            if (!record.vanished()) {
                of(record, sources)
                        .forEach((named, role) -> rows.value(record.id())
                                .value(named.source())
                                .value(named.target())
                                .value(named.key())
                                .value(role)
                                .endRow());
            }
        }
        copying.into("customers.reference (record_id, source_id, target, source_key, role)", rows);
    }

    /** What the record names, and in which role; what it names twice stands once. */
    private static Map<Reference, @Nullable String> of(SourceRecord record, KnownSources sources) {
        var value = record.values().get(Reference.ORGANISATION);
        var listed = value instanceof Collection<?> parts ? parts : value == null ? List.of() : List.of(value);
        var references = new LinkedHashMap<Reference, @Nullable String>();
        for (var part : listed) {
            var reference = part == null ? null : Reference.of(part, record.source(), sources);
            if (reference != null) {
                var role = part instanceof Map<?, ?> map && map.get("role") instanceof String said
                        ? said
                        : record.values().get("title");
                references.putIfAbsent(reference, role instanceof String text ? text : null);
            }
        }
        return references;
    }
}
