package org.accordcrm.sources.mapping;

import java.util.Map;
import org.accordcrm.sources.Reason;

/** What became of one text. */
sealed interface Cleaned {

    /** Says nothing: blank, or a word for "unknown". */
    Cleaned ABSENT = new Absent();

    record Absent() implements Cleaned {}

    /** A value of the field's type, as JSON has it. */
    record Value(Object value) implements Cleaned {}

    /** Not what the type wants, and kept all the same, marked. */
    record Marked(String text, Reason reason) implements Cleaned {

        Map<String, Object> value() {
            return Map.of("invalid", text, "reason", reason.code());
        }
    }

    /** Must not be taken in. */
    record Faulty(Reason reason) implements Cleaned {}
}
