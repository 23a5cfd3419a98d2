package org.accordcrm.identity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one source record says about a customer.
 *
 * @param country ISO 3166 code by which phones without a country are read, or null
 * @param values in any order; a type may occur several times (many phones, a name per script)
 */
public record Profile(Kind kind, String source, @Nullable String country, List<FieldValue> values) {

    public Profile {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        values = List.copyOf(values);
    }
}
