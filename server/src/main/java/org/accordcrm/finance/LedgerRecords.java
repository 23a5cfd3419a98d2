package org.accordcrm.finance;

import java.util.List;
import java.util.Set;
import org.accordcrm.journal.Entry;
import org.accordcrm.journal.JournalReader;
import org.accordcrm.sources.TakenIn;
import org.springframework.stereotype.Component;

/** Follows what the sources say of invoices, payments and purchases. */
@Component
class LedgerRecords implements JournalReader {

    private final TakenIn takenIn;
    private final Ledger ledger;

    LedgerRecords(TakenIn takenIn, Ledger ledger) {
        this.takenIn = takenIn;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "ledger-records";
    }

    @Override
    public Set<String> kinds() {
        return TakenIn.KINDS;
    }

    @Override
    public void read(List<Entry> entries) {
        takenIn.of(entries, LedgerTargets.INVOICE, ledger::keepInvoices, ledger::forgetInvoices);
        takenIn.of(entries, LedgerTargets.PAYMENT, ledger::keepPayments, ledger::forgetPayments);
        takenIn.of(entries, LedgerTargets.PURCHASE, ledger::keepPurchases, ledger::forgetPurchases);
    }
}
