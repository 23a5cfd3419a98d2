/** The words by which a customer is found, and the condition that a question becomes: made by the same class. */
@NullMarked
package org.accordcrm.customers.search;

import org.jspecify.annotations.NullMarked;
