package org.accordcrm.customers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.access.Rights;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all the other modules know about customers at a glance. */
@Component
class Glances {

    private final List<CustomerFacts> sources;

    Glances(ObjectProvider<CustomerFacts> sources) {
        this.sources = sources.orderedStream().toList();
    }

    Map<CustomerId, List<CustomerFact>> of(Rights rights, Collection<CustomerId> customers) {
        var facts = new HashMap<CustomerId, List<CustomerFact>>();
        for (var source : sources) {
            source.of(rights, customers)
                    .forEach((customer, said) -> facts.computeIfAbsent(customer, _ -> new ArrayList<>())
                            .addAll(said));
        }
        return facts;
    }

    /** The customers of whom the fact is true; absent if nobody knows such a fact, or the viewer may not. */
    Optional<Select<Record1<UUID>>> with(Rights rights, String fact) {
        return sources.stream()
                .filter(source -> source.facts().contains(fact) && source.mayKnow(rights, fact))
                .findFirst()
                .map(source -> source.customersWith(fact));
    }
}
