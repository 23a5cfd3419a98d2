/** The commands that speak with a running Accord over its HTTP API: {@code import} and {@code export}. Without Spring. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.accordcrm.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
