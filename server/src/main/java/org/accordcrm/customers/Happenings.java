package org.accordcrm.customers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.journal.Entry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the journal tells of a customer, as far as one may see it. Safe for concurrent use. */
@Component
public class Happenings {

    /** The kinds of entries that are told of a customer. */
    public static final Set<String> KINDS = Set.of(
            CustomerCreated.KIND,
            CustomerChanged.KIND,
            CustomerMerged.KIND,
            CustomerSplit.KIND,
            CustomerRemoved.KIND,
            VerdictGiven.KIND,
            VerdictWithdrawn.KIND);

    private final Fields fields;

    Happenings(Fields fields) {
        this.fields = fields;
    }

    /**
     * @param entries those of other kinds are passed over
     * @return by entry: its data without what may not be seen; absent if nothing of it may
     */
    public Map<UUID, Map<String, Object>> seen(Rights rights, Collection<Entry> entries) {
        var told =
                entries.stream().filter(entry -> KINDS.contains(entry.kind())).toList();
        if (told.isEmpty()) {
            return Map.of();
        }
        var byKey = fields.byKey();
        var seen = new HashMap<UUID, Map<String, Object>>();
        told.forEach(entry -> seen(rights, entry, byKey).ifPresent(data -> seen.put(entry.id(), data)));
        return seen;
    }

    private static Optional<Map<String, Object>> seen(Rights rights, Entry entry, Map<String, Field> fields) {
        @SuppressWarnings("unchecked")
        var data = new HashMap<String, Object>(JsonMapper.shared().readValue(entry.data(), Map.class));
        if (data.get("changes") instanceof List<?> changes && !changes.isEmpty()) {
            var granted = changes.stream()
                    .filter(change -> change instanceof Map<?, ?> map
                            && fields.get(String.valueOf(map.get("field"))) instanceof Field field
                            && rights.may(Purpose.VIEW, field.group()))
                    .toList();
            if (granted.isEmpty()) {
                return Optional.empty();
            }
            data.put("changes", granted);
        }
        return Optional.of(data);
    }
}
