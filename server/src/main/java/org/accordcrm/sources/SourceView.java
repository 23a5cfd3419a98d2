package org.accordcrm.sources;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.accordcrm.people.DepartmentId;
import org.accordcrm.sources.run.RunView;
import org.jspecify.annotations.Nullable;

/**
 * A source as people see it.
 *
 * @param records that are there now
 * @param quarantined rows that wait for somebody
 * @param mapped whether it has a mapping
 */
record SourceView(
        UUID id,
        String name,
        Owner department,
        @Schema(allowableValues = {"file", "api", "accord"}) String kind,
        @Nullable String addressPattern,
        int rank,
        long records,
        @Nullable RunView lastRun,
        long quarantined,
        boolean mapped,
        int version) {

    record Owner(DepartmentId id, String key) {}
}
