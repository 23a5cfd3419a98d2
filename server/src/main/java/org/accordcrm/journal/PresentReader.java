package org.accordcrm.journal;

import java.util.List;
import java.util.Set;

/**
 * A reader that speaks only to what is connected to this node, such as open pages: it stores no position and begins at
 * the present, on every node.
 */
public interface PresentReader {

    /** Which events it is called for. */
    Set<String> kinds();

    /** Called for the next entries, in commit order. What fails here is logged and not repeated. */
    void read(List<Entry> entries);
}
