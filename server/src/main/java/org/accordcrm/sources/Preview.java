package org.accordcrm.sources;

import java.util.List;
import java.util.Map;
import org.accordcrm.sources.mapping.MappedRow;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping makes of a file's first rows; nothing is stored.
 *
 * @param rows some of them, those with faults first of all
 * @param counts of all that were looked at
 */
record Preview(List<PreviewRow> rows, PreviewCounts counts) {

    record PreviewRow(long line, Map<String, String> raw, List<PreviewRecord> records, List<MappedRow.Fault> faults) {}

    record PreviewRecord(String target, @Nullable String key, Map<String, Object> values) {}

    record PreviewCounts(long rows, long faulty, long skipped) {}
}
