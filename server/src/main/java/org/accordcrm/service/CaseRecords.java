package org.accordcrm.service;

import java.util.List;
import java.util.Set;
import org.accordcrm.journal.Entry;
import org.accordcrm.journal.JournalReader;
import org.accordcrm.sources.TakenIn;
import org.springframework.stereotype.Component;

/** Follows what the sources say of cases. */
@Component
class CaseRecords implements JournalReader {

    private final TakenIn takenIn;
    private final Cases cases;

    CaseRecords(TakenIn takenIn, Cases cases) {
        this.takenIn = takenIn;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "case-records";
    }

    @Override
    public Set<String> kinds() {
        return TakenIn.KINDS;
    }

    @Override
    public void read(List<Entry> entries) {
        takenIn.of(entries, CaseTarget.KEY, cases::keep, cases::forget);
    }
}
