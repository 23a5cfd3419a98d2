package org.accordcrm.customers;

import java.util.List;
import org.accordcrm.access.Access;
import org.accordcrm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One customer, by any of its addresses. */
@RestController
@RequestMapping("/api/customers/{id}")
class CustomerController {

    private final Customers customers;
    private final CustomerPages pages;
    private final CustomerRecords records;
    private final CustomerEvidence evidence;
    private final CustomerTimeline timeline;
    private final RelatedCustomers related;
    private final Access access;

    CustomerController(
            Customers customers,
            CustomerPages pages,
            CustomerRecords records,
            CustomerEvidence evidence,
            CustomerTimeline timeline,
            RelatedCustomers related,
            Access access) {
        this.customers = customers;
        this.pages = pages;
        this.records = records;
        this.evidence = evidence;
        this.timeline = timeline;
        this.related = related;
        this.access = access;
    }

    /** The header {@code Content-Location} names the id that it goes by today. */
    @GetMapping
    ResponseEntity<CustomerPage> page(Viewer viewer, @PathVariable CustomerId id) {
        var rights = access.rights(viewer);
        var customer = customers.require(rights, id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LOCATION, "/api/customers/" + customer)
                .body(pages.page(rights, customer));
    }

    @GetMapping("/records")
    List<CustomerRecords.RecordView> records(Viewer viewer, @PathVariable CustomerId id) {
        var rights = access.rights(viewer);
        return records.of(rights, customers.require(rights, id));
    }

    @GetMapping("/evidence")
    CustomerEvidence.Evidence evidence(Viewer viewer, @PathVariable CustomerId id) {
        var rights = access.rights(viewer);
        return evidence.of(rights, customers.require(rights, id));
    }

    @GetMapping("/timeline")
    CustomerTimeline.TimelinePage timeline(
            Viewer viewer,
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "30") int limit) {
        var rights = access.rights(viewer);
        return timeline.of(rights, customers.require(rights, id), cursor, limit);
    }

    @GetMapping("/related")
    List<RelatedCustomers.Related> related(Viewer viewer, @PathVariable CustomerId id) {
        var rights = access.rights(viewer);
        return related.of(rights, customers.require(rights, id));
    }
}
