package org.accordcrm.customers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** @param currency of ISO 4217 */
public record Money(BigDecimal amount, String currency) {

    /** One sum a currency, by currency: what is in two is never added up. */
    public static List<Money> sums(Collection<Money> all) {
        return all.stream()
                .collect(groupingBy(
                        Money::currency, TreeMap::new, reducing(BigDecimal.ZERO, Money::amount, BigDecimal::add)))
                .entrySet()
                .stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }
}
