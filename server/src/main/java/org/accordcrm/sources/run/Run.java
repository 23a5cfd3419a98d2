package org.accordcrm.sources.run;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accordcrm.sources.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * A run as its reading needs it.
 *
 * @param shape the targets of its mapping, which tells the mappings of a source apart
 * @param hasQuarantine whether rows of its source wait in quarantine
 * @param givenAt when the records were given: the date of those that have none of their own
 */
record Run(
        UUID id,
        UUID source,
        @Nullable UUID file,
        Mapping mapping,
        String shape,
        boolean whole,
        RunState state,
        Counts counts,
        boolean confirmed,
        boolean hasQuarantine,
        Instant givenAt,
        UUID by,
        @Nullable UUID department) {

    List<String> targets() {
        return mapping.targetKeys();
    }
}
