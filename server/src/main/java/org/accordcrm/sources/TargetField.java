package org.accordcrm.sources;

import java.util.List;

/**
 * A field that columns can be mapped to.
 *
 * @param required a row without it is quarantined
 * @param many whether a record may hold several values
 * @param headers usual names of the column in any language, for suggestions
 * @param group the field group whose rights guard it
 */
public record TargetField(
        String key,
        ValueType type,
        String labelEn,
        String labelZh,
        boolean required,
        boolean many,
        List<String> headers,
        String group) {}
