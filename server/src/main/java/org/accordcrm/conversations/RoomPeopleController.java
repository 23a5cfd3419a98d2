package org.accordcrm.conversations;

import java.util.List;
import java.util.UUID;
import org.accordcrm.access.Access;
import org.accordcrm.people.Colleague;
import org.accordcrm.people.Department;
import org.accordcrm.people.Departments;
import org.accordcrm.people.People;
import org.accordcrm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who can be named in the room of a customer. */
@RestController
@RequestMapping("/api/rooms/customer/{id}/people")
class RoomPeopleController {

    private final Rooms rooms;
    private final Access access;
    private final People people;
    private final Departments departments;

    RoomPeopleController(Rooms rooms, Access access, People people, Departments departments) {
        this.rooms = rooms;
        this.access = access;
        this.people = people;
        this.departments = departments;
    }

    /** @param departments keys */
    record RoomPeople(List<Nameable> people, List<String> departments) {}

    /** @param maySee whether they may enter the room; who may not is not told when named */
    record Nameable(
            UUID id,
            String name,
            @Nullable String otherName,
            @Nullable String title,
            List<String> departments,
            boolean maySee) {
        static Nameable of(Colleague colleague, boolean maySee) {
            return new Nameable(
                    colleague.id(),
                    colleague.name(),
                    colleague.otherName(),
                    colleague.title(),
                    colleague.departments(),
                    maySee);
        }
    }

    @GetMapping
    RoomPeople people(Viewer viewer, @PathVariable UUID id) {
        rooms.ofCustomer(viewer, id);
        var who = access.peopleWhoSeeCustomers();
        return new RoomPeople(
                people.colleagues().stream()
                        .map(colleague -> Nameable.of(colleague, who.contains(colleague.id())))
                        .toList(),
                departments.all().stream().map(Department::key).toList());
    }
}
