package org.accordcrm.conversations;

import java.util.UUID;
import org.accordcrm.customers.CustomerId;
import org.accordcrm.customers.Customers;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.springframework.stereotype.Component;

/** Which room is meant, and whether the viewer may enter it. Safe for concurrent use. */
@Component
class Rooms {

    private final Customers customers;

    Rooms(Customers customers) {
        this.customers = customers;
    }

    /** @throws Problem.Absent if there is no such customer for the viewer */
    Room ofCustomer(Viewer viewer, UUID address) {
        var customer = customers.require(viewer, new CustomerId(address));
        return new Room(Room.CUSTOMER, customer.value(), customers.addresses(customer));
    }

    /**
     * @param subject of whom the message was written
     * @throws Problem.Absent if the viewer may not enter the message's room
     */
    Room ofMessage(Viewer viewer, UUID message, UUID subject) {
        try {
            return ofCustomer(viewer, subject);
        } catch (Problem.Absent closed) {
            throw new Problem.Absent("message", message);
        }
    }
}
