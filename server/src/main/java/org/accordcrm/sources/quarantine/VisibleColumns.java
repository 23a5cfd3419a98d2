package org.accordcrm.sources.quarantine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.Target;
import org.accordcrm.sources.file.Line;
import org.accordcrm.sources.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/** What of a source's rows a viewer may see: the columns that no field of a hidden group is made of. Immutable. */
public final class VisibleColumns {

    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> hiddenFields = new TreeSet<>();
    private final boolean hidesKey;
    private final boolean hidesRow;

    public VisibleColumns(Mapping mapping, Map<String, Target> targets, Rights rights) {
        for (var line : mapping.targets()) {
            var target = targets.get(line.target());
            if (target == null) {
                continue;
            }
            for (var field : line.fields()) {
                var group = target.field(field.field()).map(known -> known.group());
                if (group.isPresent() && !rights.may(Purpose.VIEW, group.get())) {
                    hiddenFields.add(field.field());
                    hidden.addAll(columns(field));
                }
            }
        }
        mapping.targets().stream()
                .flatMap(line -> line.fields().stream())
                .filter(field -> columns(field).stream().anyMatch(hidden::contains))
                .forEach(field -> hiddenFields.add(field.field()));
        hidesKey = mapping.targets().stream()
                .anyMatch(line ->
                        line.keyColumns() != null && line.keyColumns().stream().anyMatch(hidden::contains));
        hidesRow = hidesKey
                || mapping.targets().stream()
                        .anyMatch(line -> line.dateColumn() != null && hidden.contains(line.dateColumn()));
    }

    private static List<String> columns(Mapping.FieldMapping field) {
        return field.columns() == null ? List.of() : field.columns();
    }

    /** A line that could not be parted into columns cannot be shown in part. */
    Map<String, String> of(Map<String, String> raw) {
        if (hidden.isEmpty()) {
            return raw;
        }
        var visible = new LinkedHashMap<>(raw);
        visible.keySet().removeAll(hidden);
        visible.remove(Line.WHOLE);
        return visible;
    }

    /** A key that is made of a hidden column tells what stands there. */
    public @Nullable String key(@Nullable String key) {
        return hidesKey ? null : key;
    }

    /** @param field that the reason is about; absent for one about the row, which names its key or its date */
    public Reason of(@Nullable String field, Reason reason) {
        if (field == null ? !hidesRow : !hiddenFields.contains(field)) {
            return reason;
        }
        var values = new HashMap<>(reason.values());
        values.remove("key");
        values.remove("value");
        values.remove("suggestion");
        return new Reason(reason.code(), values);
    }
}
