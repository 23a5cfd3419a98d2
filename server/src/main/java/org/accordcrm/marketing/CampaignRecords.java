package org.accordcrm.marketing;

import java.util.List;
import java.util.Set;
import org.accordcrm.journal.Entry;
import org.accordcrm.journal.JournalReader;
import org.accordcrm.sources.TakenIn;
import org.springframework.stereotype.Component;

/** Follows what the sources say of campaigns. */
@Component
class CampaignRecords implements JournalReader {

    private final TakenIn takenIn;
    private final Campaigns campaigns;

    CampaignRecords(TakenIn takenIn, Campaigns campaigns) {
        this.takenIn = takenIn;
        this.campaigns = campaigns;
    }

    @Override
    public String name() {
        return "campaign-records";
    }

    @Override
    public Set<String> kinds() {
        return TakenIn.KINDS;
    }

    @Override
    public void read(List<Entry> entries) {
        takenIn.of(entries, CampaignTarget.KEY, campaigns::keep, campaigns::forget);
    }
}
