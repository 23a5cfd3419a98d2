package org.accordcrm.sales;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open for sale with a customer, at a glance. */
@Component
class OpenDeals implements CustomerFacts {

    private static final String FACT = "openDeal";

    private final JdbcClient jdbc;

    OpenDeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> facts() {
        return Set.of(FACT);
    }

    @Override
    public boolean mayKnow(Rights rights, String fact) {
        return rights.may(Purpose.VIEW, "sales");
    }

    @Override
    public Select<Record1<UUID>> customersWith(String fact) {
        return selectDistinct(field(name("customer_id"), UUID.class)).from(table(name("sales", "open_deal_view")));
    }

    @Override
    public Map<CustomerId, List<CustomerFact>> of(Rights rights, Collection<CustomerId> customers) {
        if (!rights.may(Purpose.VIEW, "sales") || customers.isEmpty()) {
            return Map.of();
        }
        var money = rights.may(Purpose.VIEW, "money");
        var open = new HashMap<CustomerId, List<Row>>();
        jdbc.sql("""
                        select record_id, customer_id, title, amount, currency, expected_close
                        from sales.open_deal_view
                        where customer_id = any (:customers)
                        order by case when :money then amount end desc nulls last, expected_close nulls last, record_id
                        """)
                .param("money", money)
                .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(row -> {
                    var amount = row.<@Nullable BigDecimal>getObject("amount", BigDecimal.class);
                    open.computeIfAbsent(
                                    new CustomerId(row.getObject("customer_id", UUID.class)), _ -> new ArrayList<>())
                            .add(new Row(
                                    row.getObject("record_id", UUID.class),
                                    row.getString("title"),
                                    amount == null || !money ? null : new Money(amount, row.getString("currency")),
                                    row.<@Nullable LocalDate>getObject("expected_close", LocalDate.class)));
                });
        var facts = new HashMap<CustomerId, List<CustomerFact>>();
        open.forEach((customer, rows) -> facts.put(customer, List.of(fact(rows))));
        return facts;
    }

    private record Row(
            UUID id,
            String title,
            @Nullable Money amount,
            @Nullable LocalDate closes) {}

    private static CustomerFact fact(List<Row> rows) {
        var sums = rows.stream()
                .flatMap(row -> row.amount() == null
                        ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(row.amount()))
                .toList();
        var first = rows.getFirst();
        return new CustomerFact(
                FACT,
                rows.size(),
                Money.sums(sums),
                new CustomerFact.First(first.id(), first.title(), first.amount(), first.closes()));
    }
}
