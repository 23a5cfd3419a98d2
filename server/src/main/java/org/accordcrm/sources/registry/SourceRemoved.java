package org.accordcrm.sources.registry;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.accordcrm.people.Viewer;
import org.jspecify.annotations.Nullable;

/** A source none of whose records counted is gone. */
record SourceRemoved(
        UUID source,
        String name,
        UUID owner,
        int rank,
        Instant at,
        UUID actor,
        @Nullable UUID department) implements Event {

    static SourceRemoved of(Source source, Viewer viewer, Instant at) {
        return new SourceRemoved(
                source.id(),
                source.name(),
                source.department().value(),
                source.rank(),
                at,
                viewer.person().value(),
                viewer.departmentValue());
    }

    @Override
    public String kind() {
        return "source.removed.v1";
    }

    @Override
    public String subject() {
        return "source/" + source;
    }
}
