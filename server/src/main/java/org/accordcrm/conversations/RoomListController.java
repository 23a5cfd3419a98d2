package org.accordcrm.conversations;

import java.util.List;
import org.accordcrm.people.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rooms that the viewer follows. */
@RestController
@RequestMapping("/api/rooms")
class RoomListController {

    private final RoomLines lines;

    RoomListController(RoomLines lines) {
        this.lines = lines;
    }

    /** Where something was said last first; also rooms where something unread names a department of the viewer's. */
    @GetMapping
    List<RoomLine> rooms(Viewer viewer) {
        return lines.of(viewer);
    }
}
