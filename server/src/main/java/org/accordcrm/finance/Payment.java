package org.accordcrm.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.accordcrm.customers.Money;
import org.jspecify.annotations.Nullable;

/**
 * @param invoice the key of the invoice that it pays
 * @param asOf the date of the source's record
 */
record Payment(
        UUID id,
        String source,
        String key,
        @Nullable LocalDate paidOn,
        Money amount,
        @Nullable String invoice,
        Instant asOf) {}
