package org.accordcrm.sources.run;

import java.util.List;
import java.util.Map;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.mapping.MappedRow;
import org.jspecify.annotations.Nullable;

/**
 * One line read and mapped, before it is known what becomes of it.
 *
 * @param raw as it stands in the file; what a person made of it is in the mapped row alone
 * @param storedHash of the raw row, if it comes out of quarantine, where it may be cut
 * @param skipped whether it holds no record
 * @param unreadable why its cells cannot be trusted, whatever the mapping
 */
record Taken(
        long line,
        Map<String, String> raw,
        @Nullable String storedHash,
        MappedRow row,
        boolean skipped,
        @Nullable Reason unreadable) {

    Taken(long line, Map<String, String> raw, @Nullable String storedHash, MappedRow row, boolean skipped) {
        this(line, raw, storedHash, row, skipped, null);
    }

    static Taken unreadable(long line, Map<String, String> raw, @Nullable String storedHash, Reason reason) {
        return new Taken(
                line,
                raw,
                storedHash,
                new MappedRow(List.of(), List.of(new MappedRow.Fault(null, reason)), List.of()),
                false,
                reason);
    }

    MappedRow.@Nullable Fault fault() {
        return row.faults().isEmpty() ? null : row.faults().getFirst();
    }

    @Nullable String key() {
        return row.records().isEmpty() ? null : row.records().getLast().key();
    }

    String hash() {
        return storedHash == null ? Hashes.ofRaw(raw) : storedHash;
    }
}
