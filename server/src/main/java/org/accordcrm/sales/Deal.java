package org.accordcrm.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.accordcrm.customers.Money;
import org.jspecify.annotations.Nullable;

/**
 * @param word the source's own word for the stage
 * @param amount absent where the viewer may not see money
 * @param campaign the key of the campaign that it came from
 * @param asOf the date of the source's record
 */
record Deal(
        UUID id,
        String source,
        String key,
        String title,
        Stage stage,
        @Nullable String word,
        @Nullable Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable String owner,
        @Nullable String campaign,
        Instant asOf) {}
