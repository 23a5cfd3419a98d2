/** What people say about a customer, in one room, together with what happened there. */
@ApplicationModule(allowedDependencies = {"problem", "people", "access", "journal", "push", "once", "customers"})
@NullMarked
package org.accordcrm.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
