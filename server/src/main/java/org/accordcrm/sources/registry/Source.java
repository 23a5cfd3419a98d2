package org.accordcrm.sources.registry;

import java.util.UUID;
import org.accordcrm.people.DepartmentId;

/**
 * A system of one department that Accord reads from.
 *
 * @param kind {@code file}, {@code api} or {@code accord}
 * @param addressPattern where a record is opened in it, {@code {key}} standing for the record's key; may be empty
 * @param rank the lower counts more where two sources disagree
 */
public record Source(
        UUID id, String name, DepartmentId department, String kind, String addressPattern, int rank, int version) {}
