package org.accordcrm.sources;

import java.util.List;
import java.util.stream.Stream;
import org.accordcrm.journal.Entry;
import org.springframework.stereotype.Component;

/** For modules that follow the records of a target: what the journal's entries brought. */
@Component
public class TakenIn {

    private final SourceRecords records;

    TakenIn(SourceRecords records) {
        this.records = records;
    }

    /** The records of the target that the entries tell of, each once, as they are now. */
    public List<SourceRecord> of(List<Entry> entries, String target) {
        var ids = entries.stream()
                .filter(entry -> entry.is(RecordsTakenIn.KIND))
                .flatMap(entry -> idsOf(entry, target))
                .distinct()
                .toList();
        return ids.isEmpty() ? List.of() : records.find(ids);
    }

    private static Stream<SourceRecordId> idsOf(Entry entry, String target) {
        record Data(String target, List<java.util.UUID> records) {}
        var data = entry.as(Data.class);
        return data.target().equals(target) ? data.records().stream().map(SourceRecordId::new) : Stream.empty();
    }
}
