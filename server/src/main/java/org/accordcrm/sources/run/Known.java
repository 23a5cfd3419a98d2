package org.accordcrm.sources.run;

import java.util.UUID;

/**
 * What is stored of a record.
 *
 * @param hash of its present version, hexadecimal
 * @param seenLine where the last run that saw it read it; 0 if only in a row that was quarantined
 * @param withdrawn whether it is as if it had never come, since the run that brought it was undone
 */
record Known(UUID id, String hash, UUID seenRun, long seenLine, boolean vanished, boolean withdrawn) {

    /** Whether there is a record that speaks: the same content is no news then. */
    boolean speaks() {
        return !vanished && !withdrawn;
    }

    boolean seenIn(UUID run) {
        return seenRun.equals(run) && seenLine > 0;
    }
}
