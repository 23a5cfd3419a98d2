package org.accordcrm.sources.mapping;

import java.util.Map;
import java.util.TreeMap;
import org.accordcrm.sources.Reason;

/** What became of one text. */
sealed interface Cleaned {

    /** Says nothing: blank, or a word for "unknown". */
    Cleaned ABSENT = new Absent();

    /** A value of several parts. Their order is the same in every process: what a row says is compared by its JSON. */
    static Value parts(Map<String, Object> parts) {
        return new Value(new TreeMap<>(parts));
    }

    record Absent() implements Cleaned {}

    /** A value of the field's type, as JSON has it. */
    record Value(Object value) implements Cleaned {}

    /** Not what the type wants, and kept all the same, marked. */
    record Marked(String text, Reason reason) implements Cleaned {

        Map<String, Object> value() {
            return new TreeMap<>(Map.of("invalid", text, "reason", reason.code()));
        }
    }

    /** Must not be taken in. */
    record Faulty(Reason reason) implements Cleaned {}
}
