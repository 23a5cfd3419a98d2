package org.accordcrm.sources.quarantine;

import java.util.HashMap;
import java.util.LinkedHashMap;
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

/** Which columns of a source's rows a viewer may see: those that no field of a hidden group is made of. */
final class VisibleColumns {

    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> hiddenFields = new TreeSet<>();

    VisibleColumns(Mapping mapping, Map<String, Target> targets, Rights rights) {
        for (var line : mapping.targets()) {
            var target = targets.get(line.target());
            if (target == null) {
                continue;
            }
            for (var field : line.fields()) {
                var group = target.field(field.field()).map(known -> known.group());
                if (group.isPresent() && !rights.may(Purpose.VIEW, group.get())) {
                    hiddenFields.add(field.field());
                    if (field.columns() != null) {
                        hidden.addAll(field.columns());
                    }
                }
            }
        }
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

    Reason of(@Nullable String field, Reason reason) {
        if (field == null || !hiddenFields.contains(field)) {
            return reason;
        }
        var values = new HashMap<>(reason.values());
        values.remove("value");
        values.remove("suggestion");
        return new Reason(reason.code(), values);
    }
}
