package org.accordcrm.sources.run;

import java.math.BigDecimal;

/**
 * The money of a field in one currency: of all lines, and by their endings.
 *
 * @param field target and field, {@code deal.amount}
 */
public record RunSum(
        String field,
        String currency,
        BigDecimal file,
        BigDecimal accepted,
        BigDecimal unchanged,
        BigDecimal quarantined,
        BigDecimal skipped) {

    boolean tiesOut() {
        return file.compareTo(accepted.add(unchanged).add(quarantined).add(skipped)) == 0;
    }
}
