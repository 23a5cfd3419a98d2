package org.accordcrm.conversations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.customers.CustomerId;
import org.accordcrm.push.Topic;

/**
 * A room that the viewer may enter.
 *
 * @param about customer
 * @param id of what it is about, as that goes by today
 * @param addresses all ids under which something may have been written there
 */
record Room(String about, UUID id, List<UUID> addresses) {

    static final String CUSTOMER = "customer";

    Topic topic() {
        return topic(id);
    }

    static Topic topic(UUID customer) {
        return new Topic(RoomStream.KIND, CUSTOMER + "/" + customer);
    }

    UUID[] ids() {
        return addresses.toArray(UUID[]::new);
    }

    /** Whose room the topic names; empty if none. */
    static Optional<CustomerId> customer(Topic topic) {
        var id = topic.id();
        try {
            return id.startsWith(CUSTOMER + "/")
                    ? Optional.of(CustomerId.of(id.substring(CUSTOMER.length() + 1)))
                    : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
