package org.accordcrm.sources;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.people.DepartmentId;

/**
 * One record as its source has it now.
 *
 * @param key the record's key in its source
 * @param run that brought this version
 * @param recordDate the record's own date: a mapped column, else when its file was given
 * @param vanished whether it was missing from the last whole list
 * @param withdrawn whether the run that brought it was undone: then this is its last word, and it is as if it had never come
 * @param values field key to cleaned value, or to the list of them; docs/sources.md says how each type looks
 */
public record SourceRecord(
        SourceRecordId id,
        UUID source,
        String sourceName,
        DepartmentId department,
        String target,
        String key,
        UUID run,
        Instant recordDate,
        Instant takenInAt,
        boolean vanished,
        boolean withdrawn,
        Map<String, Object> values) {}
