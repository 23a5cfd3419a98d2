package org.accordcrm.push;

import java.util.List;
import org.accordcrm.journal.Cursor;

/** What a page did not hear of a stream while it was away. */
public sealed interface Missed {

    /** Where the stream goes on: whatever comes before it is either in the answer, or fetched anew. */
    Cursor end();

    /** @param entries oldest first, of the same shape as those that are delivered */
    record Entries(List<?> entries, Cursor end) implements Missed {}

    /** More than is worth to be sent, or the offset is of another life of the database: the page loads anew. */
    record TooMuch(Cursor end) implements Missed {}
}
