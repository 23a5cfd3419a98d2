package org.accordcrm.sales;

import java.util.List;
import org.accordcrm.customers.CustomerId;
import org.accordcrm.people.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/{id}/deals")
class DealController {

    private final Deals deals;

    DealController(Deals deals) {
        this.deals = deals;
    }

    @GetMapping
    List<Deal> deals(Viewer viewer, @PathVariable CustomerId id) {
        return deals.of(viewer, id);
    }
}
