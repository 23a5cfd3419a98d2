package org.accordcrm.access;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The policy, to be read by everybody whom it binds. */
@RestController
@RequestMapping("/api/access")
class AccessController {

    private final Access access;

    AccessController(Access access) {
        this.access = access;
    }

    @GetMapping
    List<Grant> policy() {
        return access.all();
    }
}
