package org.accordcrm.conversations;

import java.util.List;
import org.accordcrm.people.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The asks of the department that the viewer acts for; none for who acts for none. */
@RestController
@RequestMapping("/api/asks")
class AskListController {

    private final AskLines lines;

    AskListController(AskLines lines) {
        this.lines = lines;
    }

    /**
     * What the department is asked, at most 200.
     *
     * @param closed those that were answered or withdrawn, in place of the open ones
     */
    @GetMapping("/of-us")
    List<AskLine> ofUs(Viewer viewer, @RequestParam(defaultValue = "false") boolean closed) {
        return closed ? lines.ofUsClosed(viewer) : lines.ofUs(viewer);
    }

    /**
     * What the department waits for, at most 200.
     *
     * @param closed those that were answered or withdrawn, in place of the open ones
     */
    @GetMapping("/waiting")
    List<AskLine> waiting(Viewer viewer, @RequestParam(defaultValue = "false") boolean closed) {
        return closed ? lines.waitingClosed(viewer) : lines.waiting(viewer);
    }
}
