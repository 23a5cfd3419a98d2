package org.accordcrm.marketing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.accordcrm.customers.Money;
import org.jspecify.annotations.Nullable;

/**
 * @param budget absent where the viewer may not see money
 * @param members how many the source names
 * @param asOf the date of the source's record
 */
record Campaign(
        UUID id,
        String source,
        String key,
        String name,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable Money budget,
        int members,
        Instant asOf) {}
