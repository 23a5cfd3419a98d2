/**
 * The departments' systems: their files and records are read, mapped, cleaned and kept whole in versions by run. Knows
 * none of the targets that other modules publish to it.
 */
@ApplicationModule(allowedDependencies = {"problem", "once", "people", "access", "journal", "push"})
@NullMarked
package org.accordcrm.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
