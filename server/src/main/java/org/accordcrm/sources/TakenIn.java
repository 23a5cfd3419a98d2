package org.accordcrm.sources;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.accordcrm.journal.Entry;
import org.springframework.stereotype.Component;

/** For modules that follow the records of a target: what the journal's entries brought or took back. */
@Component
public class TakenIn {

    /** The kinds that a follower reads. */
    public static final Set<String> KINDS = Set.of(RecordsTakenIn.KIND, RecordsUndone.KIND);

    private final SourceRecords records;

    TakenIn(SourceRecords records) {
        this.records = records;
    }

    /**
     * The records of the target that the entries tell of, each once, as they are now.
     *
     * @param keep given those that are there
     * @param forget given those that are as if they had never come; their source may be deleted by now
     */
    public void of(List<Entry> entries, String target, Consumer<List<SourceRecord>> keep, Consumer<List<UUID>> forget) {
        var ids = entries.stream()
                .filter(entry -> KINDS.contains(entry.kind()))
                .flatMap(entry -> idsOf(entry, target))
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        var there =
                records.find(ids).stream().filter(record -> !record.withdrawn()).toList();
        var gone = new LinkedHashSet<>(ids);
        there.forEach(record -> gone.remove(record.id()));
        if (!gone.isEmpty()) {
            forget.accept(gone.stream().map(SourceRecordId::value).toList());
        }
        if (!there.isEmpty()) {
            keep.accept(there);
        }
    }

    private static Stream<SourceRecordId> idsOf(Entry entry, String target) {
        record Data(String target, List<UUID> records) {}
        var data = entry.as(Data.class);
        return data.target().equals(target) ? data.records().stream().map(SourceRecordId::new) : Stream.empty();
    }
}
