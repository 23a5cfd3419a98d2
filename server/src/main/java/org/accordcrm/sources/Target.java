package org.accordcrm.sources;

import java.util.List;
import java.util.Optional;

/** A kind of record that a source can hold: a person, a deal, an invoice. */
public record Target(String key, String labelEn, String labelZh, List<TargetField> fields) {

    public Optional<TargetField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
