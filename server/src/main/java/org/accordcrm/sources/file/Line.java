package org.accordcrm.sources.file;

import java.util.Map;
import org.accordcrm.sources.Reason;

/** One row of a file. Every line that is not blank becomes exactly one of these. */
public sealed interface Line {

    /** Under this name an unreadable line stands as it is. */
    String WHOLE = "(line)";

    /** Where it begins in the file or sheet, counted from 1. */
    long number();

    /** What could be read of it, by column, in the order of the file. */
    Map<String, String> cells();

    /** A record, or several side by side. */
    record Row(long number, Map<String, String> cells) implements Line {}

    /** No record: a subtotal, or a line that the format skips. */
    record Skipped(long number, Map<String, String> cells) implements Line {}

    /** Not a row of this table. */
    record Unreadable(long number, Map<String, String> cells, Reason reason) implements Line {}
}
