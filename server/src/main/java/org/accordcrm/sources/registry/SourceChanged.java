package org.accordcrm.sources.registry;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.accordcrm.people.Viewer;
import org.jspecify.annotations.Nullable;

/** A source was opened, changed or removed: what the kind says. */
record SourceChanged(
        UUID source,
        String name,
        UUID owner,
        int rank,
        String kind,
        Instant at,
        UUID actor,
        @Nullable UUID department) implements Event {

    static SourceChanged of(Source source, String kind, Viewer viewer, Instant at) {
        return new SourceChanged(
                source.id(),
                source.name(),
                source.department().value(),
                source.rank(),
                kind,
                at,
                viewer.person().value(),
                viewer.departmentValue());
    }

    @Override
    public String subject() {
        return "source/" + source;
    }
}
