package org.accordcrm.customers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of customers is narrowed to; absent parts narrow nothing.
 *
 * @param q any part of a name, address of mail, number or key
 * @param kind person or organisation
 * @param department key of one whose sources know the customer
 * @param source one that has a record of the customer, not counting what vanished from it
 * @param has openDeal, openCase, overdue, creditHold, or what else a module knows
 */
record CustomerFilter(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String department,
        @Nullable UUID source,
        @Nullable String has,
        @Nullable String city,
        @Nullable String tier,
        @Nullable String sort) {}
