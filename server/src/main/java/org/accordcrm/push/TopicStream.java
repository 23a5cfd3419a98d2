package org.accordcrm.push;

import org.accordcrm.access.Rights;
import org.accordcrm.journal.Cursor;

/** A topic whose entries travel themselves, and are found again by a page that was away. */
public interface TopicStream extends TopicGuard {

    /**
     * What came after the offset and may be read by now.
     *
     * @param from the greatest offset that the page knows of
     */
    Missed missed(Rights rights, Topic topic, Cursor from);
}
