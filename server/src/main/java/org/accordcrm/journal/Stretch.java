package org.accordcrm.journal;

import java.util.List;

/**
 * A part of the journal without a gap, seen by a reader of some kinds.
 *
 * @param entries those of the kinds, in commit order
 * @param end where the reader goes on: nothing of the kinds before it is missing from the entries, or will ever be
 */
public record Stretch(List<Entry> entries, Cursor end) {

    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
