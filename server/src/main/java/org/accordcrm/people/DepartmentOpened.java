package org.accordcrm.people;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

record DepartmentOpened(
        UUID opened, String key, UUID actor, @Nullable UUID department, Instant at) implements Event {

    @Override
    public String kind() {
        return "department.opened.v1";
    }

    @Override
    public String subject() {
        return "department/" + opened;
    }
}
