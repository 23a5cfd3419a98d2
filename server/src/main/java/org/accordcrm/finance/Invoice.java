package org.accordcrm.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.accordcrm.customers.Money;
import org.jspecify.annotations.Nullable;

/**
 * @param open what is not paid; absent where all is
 * @param overdueDays since it fell due without being paid; 0 for what is not late
 * @param asOf the date of the source's record
 */
record Invoice(
        UUID id,
        String source,
        String key,
        String number,
        @Nullable LocalDate issued,
        @Nullable LocalDate due,
        Money amount,
        Money paid,
        @Nullable Money open,
        long overdueDays,
        Instant asOf) {}
