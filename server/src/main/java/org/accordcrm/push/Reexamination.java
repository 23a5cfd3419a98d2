package org.accordcrm.push;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.journal.Entry;
import org.accordcrm.journal.PresentReader;
import org.accordcrm.people.PersonId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks again what a person's open pages may watch, once the person, or by what they came in, has changed; and now and then what
 * all may, for a session that ends by itself says nothing.
 */
@Component
class Reexamination implements PresentReader {

    private static final Set<String> KINDS = Set.of(
            "person.changed.v1",
            "person.deactivated.v1",
            "person.signed-out.v1",
            "invitation.accepted.v1",
            "token.revoked.v1");

    private final LiveSocket socket;

    Reexamination(LiveSocket socket) {
        this.socket = socket;
    }

    private record Whom(UUID person) {}

    @Override
    public Set<String> kinds() {
        return KINDS;
    }

    @Override
    public void read(List<Entry> entries) {
        entries.stream()
                .map(entry -> new PersonId(entry.as(Whom.class).person()))
                .distinct()
                .forEach(socket::reexamine);
    }

    @Scheduled(fixedDelay = 60_000)
    void all() {
        socket.reexamineAll();
    }
}
