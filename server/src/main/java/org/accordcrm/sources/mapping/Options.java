package org.accordcrm.sources.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one cleaning; each cleaning reads its own.
 *
 * @param separator between the parts of join and split
 * @param part which part of a split, counted from 1, from behind when negative
 * @param brackets split a text like 姓名（职务）: part 1 stands before the brackets, part 2 within
 * @param values the value for each text of a value list
 * @param other the value for a text that is not in the list; absent, such a row is quarantined
 * @param format of dates, as Java's DateTimeFormatter writes it
 * @param source name of the source that a reference points into; the own one if absent
 * @param target that a reference points to; the field's own key if absent
 */
public record Options(
        @Nullable String separator,
        @Nullable Integer part,
        @Nullable Boolean brackets,
        @Nullable Boolean bracket,
        @Nullable String constant,
        @Nullable Map<String, String> values,
        @Nullable String other,
        @Nullable String format,
        @Nullable String dateOrder,
        @Nullable String decimal,
        @Nullable String currency,
        @Nullable String country,
        @Nullable String areaCode,
        @Nullable String source,
        @Nullable String target) {

    static final Options NONE =
            new Options(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The settings of a split at brackets. */
    public static Options brackets(int part) {
        return new Options(null, part, true, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    boolean splitsBrackets() {
        return Boolean.TRUE.equals(brackets) || Boolean.TRUE.equals(bracket);
    }
}
