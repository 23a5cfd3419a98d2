@NullMarked
package org.accordcrm.customers.golden;

import org.jspecify.annotations.NullMarked;
