package org.accordcrm.finance;

import java.util.List;
import org.accordcrm.customers.CustomerId;
import org.accordcrm.people.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/{id}")
class LedgerController {

    private final CustomerLedger ledger;

    LedgerController(CustomerLedger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/invoices")
    List<Invoice> invoices(Viewer viewer, @PathVariable CustomerId id) {
        return ledger.invoices(viewer, id);
    }

    @GetMapping("/payments")
    List<Payment> payments(Viewer viewer, @PathVariable CustomerId id) {
        return ledger.payments(viewer, id);
    }

    @GetMapping("/purchases")
    List<Purchase> purchases(Viewer viewer, @PathVariable CustomerId id) {
        return ledger.purchases(viewer, id);
    }
}
