package org.accordcrm.people;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

record CompanyChanged(Company company, UUID actor, @Nullable UUID department, Instant at) implements Event {

    @Override
    public String kind() {
        return "company.changed.v1";
    }

    @Override
    public String subject() {
        return "company";
    }
}
