/** Campaigns and who is in them, as the marketing systems tell. */
@ApplicationModule(allowedDependencies = {"problem", "people", "access", "journal", "push", "sources", "customers"})
@NullMarked
package org.accordcrm.marketing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
