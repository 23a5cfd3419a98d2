package org.accordcrm.finance;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.accordcrm.access.Access;
import org.accordcrm.access.Purpose;
import org.accordcrm.customers.CustomerId;
import org.accordcrm.customers.Money;
import org.accordcrm.people.Companies;
import org.accordcrm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a customer owes, paid and bought; nothing of it for who may not see money. Safe for concurrent use. */
@Repository
class CustomerLedger {

    private static final int SHOWN_MAX = 500;

    private final JdbcClient jdbc;
    private final Access access;
    private final Companies companies;
    private final Clock clock;

    CustomerLedger(JdbcClient jdbc, Access access, Companies companies, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.companies = companies;
        this.clock = clock;
    }

    /** Today where the company is. */
    LocalDate today() {
        var zone = companies.current().map(company -> ZoneId.of(company.zone())).orElse(ZoneId.of("UTC"));
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The one that falls due last first. */
    List<Invoice> invoices(Viewer viewer, CustomerId customer) {
        var today = today();
        return list(viewer, customer, """
                select d.record_id, s.name as source, d.key, d.number, d.issued, d.due, d.amount, d.paid, d.currency, d.as_of
                from finance.invoice d
                join finance.invoice_customer_view c on c.record_id = d.record_id
                join sources.record_view r on r.id = d.record_id
                join sources.source_view s on s.id = r.source_id
                where c.customer_id = (
                        select a.customer_id from customers.customer_alias_view a where a.alias = :customer)
                  and not d.vanished
                order by d.due desc nulls last, d.record_id
                limit :limit
                """, (row, _) -> invoice(row, today));
    }

    /** The newest first. */
    List<Payment> payments(Viewer viewer, CustomerId customer) {
        return list(viewer, customer, """
                select d.record_id, s.name as source, d.key, d.paid_on, d.amount, d.currency, d.invoice_key, d.as_of
                from finance.payment d
                join finance.payment_customer_view c on c.record_id = d.record_id
                join sources.record_view r on r.id = d.record_id
                join sources.source_view s on s.id = r.source_id
                where c.customer_id = (
                        select a.customer_id from customers.customer_alias_view a where a.alias = :customer)
                  and not d.vanished
                order by d.paid_on desc nulls last, d.record_id
                limit :limit
                """, CustomerLedger::payment);
    }

    /** The newest first. */
    List<Purchase> purchases(Viewer viewer, CustomerId customer) {
        return list(viewer, customer, """
                select d.record_id, s.name as source, d.key, d.product, d.serial, d.purchased_on, d.quantity, d.amount, d.currency,
                    d.as_of
                from finance.purchase d
                join finance.purchase_customer_view c on c.record_id = d.record_id
                join sources.record_view r on r.id = d.record_id
                join sources.source_view s on s.id = r.source_id
                where c.customer_id = (
                        select a.customer_id from customers.customer_alias_view a where a.alias = :customer)
                  and not d.vanished
                order by d.purchased_on desc nulls last, d.record_id
                limit :limit
                """, CustomerLedger::purchase);
    }

    private <T> List<T> list(Viewer viewer, CustomerId customer, String sql, RowMapper<T> row) {
        if (!access.rights(viewer).may(Purpose.VIEW, "money")) {
            return List.of();
        }
        return jdbc.sql(sql)
                .param("customer", customer.value())
                .param("limit", SHOWN_MAX)
                .query(row)
                .list();
    }

    private static Invoice invoice(ResultSet row, LocalDate today) throws SQLException {
        var due = row.<@Nullable LocalDate>getObject("due", LocalDate.class);
        var amount = row.getBigDecimal("amount");
        var paid = row.getBigDecimal("paid");
        var currency = row.getString("currency");
        var open = amount.subtract(paid);
        var isOpen = open.signum() > 0;
        return new Invoice(
                row.getObject("record_id", UUID.class),
                row.getString("source"),
                row.getString("key"),
                row.getString("number"),
                row.<@Nullable LocalDate>getObject("issued", LocalDate.class),
                due,
                new Money(amount, currency),
                new Money(paid, currency),
                isOpen ? new Money(open, currency) : null,
                isOpen && due != null && due.isBefore(today) ? ChronoUnit.DAYS.between(due, today) : 0,
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        return new Payment(
                row.getObject("record_id", UUID.class),
                row.getString("source"),
                row.getString("key"),
                row.<@Nullable LocalDate>getObject("paid_on", LocalDate.class),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.<@Nullable String>getObject("invoice_key", String.class),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }

    private static Purchase purchase(ResultSet row, int number) throws SQLException {
        var amount = row.<@Nullable BigDecimal>getObject("amount", BigDecimal.class);
        return new Purchase(
                row.getObject("record_id", UUID.class),
                row.getString("source"),
                row.getString("key"),
                row.getString("product"),
                row.<@Nullable String>getObject("serial", String.class),
                row.<@Nullable LocalDate>getObject("purchased_on", LocalDate.class),
                row.<@Nullable BigDecimal>getObject("quantity", BigDecimal.class),
                amount == null ? null : new Money(amount, row.getString("currency")),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }
}
