/** Invoices, payments and purchases, as the ledgers tell of them. */
@ApplicationModule(allowedDependencies = {"problem", "people", "access", "journal", "push", "sources", "customers"})
@NullMarked
package org.accordcrm.finance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
