/** How the values of many source records become one value: pure functions, no database, no clock. */
@NullMarked
package org.accordcrm.customers.golden;

import org.jspecify.annotations.NullMarked;
