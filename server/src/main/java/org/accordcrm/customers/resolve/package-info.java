/**
 * What follows the take-in: which source records are one customer, and what that customer is. One resolver per
 * installation writes; it holds a lease, and a token of the lease goes with each of its writes.
 */
@NullMarked
package org.accordcrm.customers.resolve;

import org.jspecify.annotations.NullMarked;
