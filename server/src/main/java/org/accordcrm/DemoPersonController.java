package org.accordcrm;

import java.util.List;
import org.accordcrm.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom one may sign in as in the demo. Outside of it there is no such list. */
@RestController
@RequestMapping("/api/demo/people")
class DemoPersonController {

    private final ObjectProvider<Demo> demo;

    DemoPersonController(ObjectProvider<Demo> demo) {
        this.demo = demo;
    }

    /** @param role lead, member, guest, steward or administrator */
    record DemoPerson(String name, String email, String password, String department, String role) {}

    @GetMapping
    List<DemoPerson> people() {
        var here = demo.getIfAvailable();
        if (here == null) {
            throw new Problem.Absent("demo", "here");
        }
        return here.cast().stream()
                .map(staff -> new DemoPerson(
                        staff.name(), staff.email(), staff.password(), staff.department(), Demo.roleOf(staff)))
                .toList();
    }
}
