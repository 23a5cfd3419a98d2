package org.accordcrm.identity;

import java.util.Objects;

/**
 * One value as its source has it.
 *
 * @param value any text; what is blank or says nothing ("n/a", 无) is left out when compared
 */
public record FieldValue(FieldType type, String value) {

    public FieldValue {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
    }
}
