package org.accordcrm.conversations;

import java.util.UUID;
import org.accordcrm.people.Viewer;
import org.accordcrm.push.Push;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether the viewer follows the room of a customer. */
@RestController
@RequestMapping("/api/rooms/customer/{id}/following")
class RoomFollowingController {

    private final Rooms rooms;
    private final Followings followings;
    private final Push push;

    RoomFollowingController(Rooms rooms, Followings followings, Push push) {
        this.rooms = rooms;
        this.followings = followings;
        this.push = push;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(Viewer viewer, @PathVariable UUID id) {
        followings.begin(rooms.ofCustomer(viewer, id), viewer.person().value());
        push.announce(RoomLines.topic(viewer.person().value()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(Viewer viewer, @PathVariable UUID id) {
        followings.end(rooms.ofCustomer(viewer, id), viewer.person().value());
        push.announce(RoomLines.topic(viewer.person().value()));
    }
}
