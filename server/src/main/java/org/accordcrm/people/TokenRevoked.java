package org.accordcrm.people;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.journal.Event;
import org.jspecify.annotations.Nullable;

record TokenRevoked(
        UUID token, UUID person, UUID actor, @Nullable UUID department, Instant at) implements Event {

    @Override
    public String kind() {
        return "token.revoked.v1";
    }

    @Override
    public String subject() {
        return "token/" + token;
    }
}
