package org.accordcrm.finance;

import java.util.List;
import java.util.Set;
import org.accordcrm.journal.Entry;
import org.accordcrm.journal.JournalReader;
import org.accordcrm.sources.RecordsTakenIn;
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
        return Set.of(RecordsTakenIn.KIND);
    }

    @Override
    public void read(List<Entry> entries) {
        ledger.keepInvoices(takenIn.of(entries, LedgerTargets.INVOICE));
        ledger.keepPayments(takenIn.of(entries, LedgerTargets.PAYMENT));
        ledger.keepPurchases(takenIn.of(entries, LedgerTargets.PURCHASE));
    }
}
