package org.accordcrm.sources.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.accordcrm.sources.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What one row becomes.
 *
 * @param records one for each target that the row says something about; not to be taken in if there are faults
 * @param faults why the row must not be taken in
 * @param amounts all that could be read, also of a row with faults
 */
public record MappedRow(List<MappedRecord> records, List<Fault> faults, List<Amount> amounts) {

    /**
     * @param recordDate the record's own date; absent, the file's counts
     * @param raw the columns that the record comes from
     * @param dated whether a changed date alone makes another version: not where records share a row
     */
    public record MappedRecord(
            String target,
            String key,
            @Nullable Instant recordDate,
            Map<String, Object> values,
            Map<String, String> raw,
            boolean dated) {}

    public record Fault(@Nullable String field, Reason reason) {}

    public record Amount(String target, String field, String currency, BigDecimal amount) {}
}
