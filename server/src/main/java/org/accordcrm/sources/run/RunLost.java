package org.accordcrm.sources.run;

import java.util.UUID;

/** The run is no longer this reading's: it was stopped, ended, or is read by another node. */
final class RunLost extends RuntimeException {

    RunLost(UUID run) {
        super("The run %s is read by somebody else, or was ended.".formatted(run));
    }
}
