/** Cases, as the service desks tell of them. */
@ApplicationModule(allowedDependencies = {"problem", "people", "access", "journal", "push", "sources", "customers"})
@NullMarked
package org.accordcrm.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
