/** A creation that is sent twice happens once: the header Idempotency-Key. Knows neither people nor what is made. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package org.accordcrm.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
