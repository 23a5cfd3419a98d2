package org.accordcrm.customers.resolve;

import java.util.UUID;
import org.accordcrm.people.People;
import org.jspecify.annotations.Nullable;

/**
 * Why customers change: whose doing it is.
 *
 * @param actor a person, or Accord for what follows from a run
 * @param run the run that brought the records
 */
record Occasion(
        UUID actor, @Nullable UUID department, @Nullable UUID run) {

    static final Occasion BY_ITSELF = new Occasion(People.ACCORD.value(), null, null);
}
