package org.accordcrm.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact about a customer at a glance.
 *
 * @param fact such as {@code openDeal}
 * @param count how many deals, invoices or cases
 * @param sums per currency; empty for what has no price, or none that the viewer may see
 * @param first the one to look at first
 */
public record CustomerFact(
        String fact, int count, List<Money> sums, @Nullable First first) {

    /** @param on the day that matters: when it fell due, closes, or was opened */
    public record First(
            UUID id,
            String title,
            @Nullable Money amount,
            @Nullable LocalDate on) {}
}
