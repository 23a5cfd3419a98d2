package org.accordcrm.customers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer in a list. What the viewer may not see is absent.
 *
 * @param place city, else country
 * @param knownTo keys of the departments whose sources know the customer
 * @param openDeals sums per currency
 * @param overdue sums per currency
 * @param records how many source records it is made of
 */
record CustomerLine(
        CustomerId id,
        String kind,
        String name,
        @Nullable String otherName,
        @Nullable String place,
        List<String> knownTo,
        @Nullable String tier,
        @Nullable List<Money> openDeals,
        @Nullable List<Money> overdue,
        @Nullable Integer openCases,
        @Nullable Boolean onCreditHold,
        int records,
        boolean vanished,
        Instant changedAt) {}
