package org.accordcrm.people;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

record SignedOut(UUID person, UUID actor, @Nullable UUID department, Instant at) implements Event {

    @Override
    public String kind() {
        return "person.signed-out.v1";
    }

    @Override
    public String subject() {
        return "person/" + person;
    }
}
