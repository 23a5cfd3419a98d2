package org.accordcrm.finance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.accordcrm.customers.Money;
import org.jspecify.annotations.Nullable;

/** @param asOf the date of the source's record */
record Purchase(
        UUID id,
        String source,
        String key,
        String product,
        @Nullable String serial,
        @Nullable LocalDate purchasedOn,
        @Nullable BigDecimal quantity,
        @Nullable Money amount,
        Instant asOf) {}
