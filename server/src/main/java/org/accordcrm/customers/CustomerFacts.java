package org.accordcrm.customers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.access.Rights;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * What another module knows about customers at a glance: open deals, overdue invoices, open cases. Each bean is asked for
 * the strip of the page, the columns of the list, and its filters. The modules that know these things call this one, never
 * the other way round.
 */
public interface CustomerFacts {

    /** What this can say, such as {@code openDeal}, {@code overdue}, {@code openCase}; each is also a filter of the list. */
    Set<String> facts();

    /** Whether the viewer may know this fact at all: the list then shows and filters by it. */
    boolean mayKnow(Rights rights, String fact);

    /**
     * The customers of whom the fact is true, as a query of one column with ids of {@code customers.customer}. It becomes
     * part of a larger statement, so it reads published views only.
     */
    Select<Record1<UUID>> customersWith(String fact);

    /** What is to be shown of these customers, as far as the viewer may see it; who has nothing is absent. */
    Map<CustomerId, List<CustomerFact>> of(Rights rights, Collection<CustomerId> customers);
}
