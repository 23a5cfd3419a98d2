package org.accordcrm.customers;

import org.jspecify.annotations.Nullable;

/**
 * The customer that a record of a pair belongs to today.
 *
 * @param kind person or organisation
 * @param otherName in the other script
 * @param records how many source records it is made of
 */
record PairCustomer(
        CustomerId id, String kind, String name, @Nullable String otherName, int records) {}
