package org.accordcrm.sales;

import java.util.List;
import java.util.Set;
import org.accordcrm.journal.Entry;
import org.accordcrm.journal.JournalReader;
import org.accordcrm.sources.TakenIn;
import org.springframework.stereotype.Component;

/** Follows what the sources say of deals. */
@Component
class DealRecords implements JournalReader {

    private final TakenIn takenIn;
    private final Deals deals;

    DealRecords(TakenIn takenIn, Deals deals) {
        this.takenIn = takenIn;
        this.deals = deals;
    }

    @Override
    public String name() {
        return "deal-records";
    }

    @Override
    public Set<String> kinds() {
        return TakenIn.KINDS;
    }

    @Override
    public void read(List<Entry> entries) {
        takenIn.of(entries, DealTarget.KEY, deals::keep, deals::forget);
    }
}
