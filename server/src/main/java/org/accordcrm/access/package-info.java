/** One policy for every door: which department and role may see, edit, export or push which group of fields. */
@ApplicationModule(allowedDependencies = {"people", "journal", "problem"})
@NullMarked
package org.accordcrm.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
