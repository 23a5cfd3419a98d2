@NullMarked
package org.accordcrm.customers.resolve;

import org.jspecify.annotations.NullMarked;
