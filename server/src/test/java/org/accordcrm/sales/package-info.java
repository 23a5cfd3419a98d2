@NullMarked
package org.accordcrm.sales;

import org.jspecify.annotations.NullMarked;
