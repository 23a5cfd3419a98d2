/** Deals, as the sales systems tell of them. */
@ApplicationModule(allowedDependencies = {"problem", "people", "access", "journal", "push", "sources", "customers"})
@NullMarked
package org.accordcrm.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
