package org.accordcrm.finance;

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
import org.accordcrm.customers.Money;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a customer should have paid by now, at a glance. */
@Component
class OverdueInvoices implements CustomerFacts {

    private static final String FACT = "overdue";

    private final JdbcClient jdbc;
    private final CustomerLedger ledger;

    OverdueInvoices(JdbcClient jdbc, CustomerLedger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    @Override
    public Set<String> facts() {
        return Set.of(FACT);
    }

    @Override
    public boolean mayKnow(Rights rights, String fact) {
        return rights.may(Purpose.VIEW, "money");
    }

    @Override
    public Select<Record1<UUID>> customersWith(String fact) {
        return selectDistinct(field(name("customer_id"), UUID.class))
                .from(table(name("finance", "open_invoice_view")))
                .where(field(name("due"), LocalDate.class).lt(ledger.today()));
    }

    @Override
    public Map<CustomerId, List<CustomerFact>> of(Rights rights, Collection<CustomerId> customers) {
        if (!rights.may(Purpose.VIEW, "money") || customers.isEmpty()) {
            return Map.of();
        }
        var open = new HashMap<CustomerId, List<Row>>();
        jdbc.sql("""
                        select record_id, customer_id, number, open, currency, due
                        from finance.open_invoice_view
                        where customer_id = any (:customers)
                          and due < :today
                        order by due, record_id
                        """)
                .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .param("today", ledger.today())
                .query(row -> {
                    open.computeIfAbsent(
                                    new CustomerId(row.getObject("customer_id", UUID.class)), _ -> new ArrayList<>())
                            .add(new Row(
                                    row.getObject("record_id", UUID.class),
                                    row.getString("number"),
                                    new Money(row.getBigDecimal("open"), row.getString("currency")),
                                    row.getObject("due", LocalDate.class)));
                });
        var facts = new HashMap<CustomerId, List<CustomerFact>>();
        open.forEach((customer, rows) -> facts.put(customer, List.of(fact(rows))));
        return facts;
    }

    private record Row(UUID id, String number, Money open, LocalDate due) {}

    /** The oldest is the first to look at. */
    private static CustomerFact fact(List<Row> rows) {
        var first = rows.getFirst();
        return new CustomerFact(
                FACT,
                rows.size(),
                Money.sums(rows.stream().map(Row::open).toList()),
                new CustomerFact.First(first.id(), first.number(), first.open(), first.due()));
    }
}
