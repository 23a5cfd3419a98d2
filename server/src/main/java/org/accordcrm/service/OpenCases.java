package org.accordcrm.service;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.CustomerFact;
import org.accordcrm.customers.CustomerFacts;
import org.accordcrm.customers.CustomerId;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a customer waits for from service, at a glance. */
@Component
class OpenCases implements CustomerFacts {

    private static final String FACT = "openCase";

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> facts() {
        return Set.of(FACT);
    }

    @Override
    public boolean mayKnow(Rights rights, String fact) {
        return rights.may(Purpose.VIEW, "service");
    }

    @Override
    public Select<Record1<UUID>> customersWith(String fact) {
        return selectDistinct(field(name("customer_id"), UUID.class)).from(table(name("service", "open_case_view")));
    }

    @Override
    public Map<CustomerId, List<CustomerFact>> of(Rights rights, Collection<CustomerId> customers) {
        if (!rights.may(Purpose.VIEW, "service") || customers.isEmpty()) {
            return Map.of();
        }
        var open = new HashMap<CustomerId, List<Row>>();
        jdbc.sql("""
                        select record_id, customer_id, subject, opened
                        from service.open_case_view
                        where customer_id = any (:customers)
                        order by opened nulls last, record_id
                        """)
                .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(row -> {
                    open.computeIfAbsent(
                                    new CustomerId(row.getObject("customer_id", UUID.class)), _ -> new ArrayList<>())
                            .add(new Row(
                                    row.getObject("record_id", UUID.class),
                                    row.getString("subject"),
                                    row.<@Nullable LocalDate>getObject("opened", LocalDate.class)));
                });
        var facts = new HashMap<CustomerId, List<CustomerFact>>();
        open.forEach((customer, rows) -> facts.put(customer, List.of(fact(rows))));
        return facts;
    }

    private record Row(UUID id, String subject, @Nullable LocalDate opened) {}

    private static CustomerFact fact(List<Row> rows) {
        var first = rows.getFirst();
        return new CustomerFact(
                FACT,
                rows.size(),
                List.of(),
                new CustomerFact.First(first.id(), first.subject(), null, first.opened()));
    }
}
