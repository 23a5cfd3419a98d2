package org.accordcrm.service;

import java.util.List;
import org.accordcrm.customers.CustomerId;
import org.accordcrm.people.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/{id}/cases")
class CaseController {

    private final Cases cases;

    CaseController(Cases cases) {
        this.cases = cases;
    }

    @GetMapping
    List<Case> cases(Viewer viewer, @PathVariable CustomerId id) {
        return cases.of(viewer, id);
    }
}
