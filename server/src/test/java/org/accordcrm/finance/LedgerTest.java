package org.accordcrm.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.customers.Coined;
import org.accordcrm.sources.SourceDesk;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the ledger says of invoices, payments and purchases, to those who may see money and to the others. */
@ServerTest
class LedgerTest {

    private static final String INVOICES = """
            {"targets": [{"target": "invoice", "keyColumns": ["number"], "fields": [
              {"field": "number", "columns": ["number"]},
              {"field": "due", "columns": ["due"]},
              {"field": "amount", "columns": ["amount", "currency"]},
              {"field": "paid", "columns": ["paid", "currency"]},
              {"field": "organisation", "columns": ["company"]}]}]}
            """;

    private static final String PAYMENTS = """
            {"targets": [{"target": "payment", "keyColumns": ["id"], "fields": [
              {"field": "paid_on", "columns": ["on"]},
              {"field": "amount", "columns": ["amount", "currency"]},
              {"field": "invoice", "columns": ["invoice"]},
              {"field": "organisation", "columns": ["company"]}]}]}
            """;

    private static final String PURCHASES = """
            {"targets": [{"target": "purchase", "keyColumns": ["id"], "fields": [
              {"field": "product", "columns": ["product"]},
              {"field": "serial", "columns": ["serial"]},
              {"field": "quantity", "columns": ["quantity"]},
              {"field": "amount", "columns": ["amount", "currency"]},
              {"field": "organisation", "columns": ["company"]}]}]}
            """;

    private final Desk stella;
    private final Desk otto;
    private final Desk sven;
    private final String ledger;
    private final String name = Coined.word();

    LedgerTest(SourceDesk desks, Cast cast, RestTestClient http) {
        this.stella = desks.of(http);
        this.otto = desks.of(cast.otto(), http);
        this.sven = desks.of(cast.sven(), http);
        this.ledger = stella.source("finance");
        stella.map(ledger, INVOICES);
        stella.map(ledger, PAYMENTS);
        stella.map(ledger, PURCHASES);
    }

    @Test
    void invoicesSayWhatIsOpenAndHowLate() {
        var customer = stella.company(ledger, "K-1", name);
        sendInvoices();

        var invoices = otto.until(of(customer, "invoices"), list -> list.size() == 4);

        assertThat(invoices)
                .extracting(one -> one.path("number").asString())
                .containsExactly("R-2", "R-4", "R-1", "R-3");
        assertThat(invoices.path(0).path("open").toString()).isEqualTo("{\"amount\":500,\"currency\":\"CHF\"}");
        assertThat(invoices.path(0).path("overdueDays").asLong())
                .as("not due yet")
                .isZero();
        assertThat(invoices.path(2).path("open").toString()).isEqualTo("{\"amount\":27182.75,\"currency\":\"CHF\"}");
        assertThat(invoices.path(2).path("overdueDays").asLong()).isPositive();
        assertThat(invoices.path(3).has("open")).as("all is paid").isFalse();
    }

    @Test
    void theStripSumsWhatIsOverduePerCurrency() {
        var customer = stella.company(ledger, "K-1", name);
        sendInvoices();
        otto.until(of(customer, "invoices"), list -> list.size() == 4);

        var overdue = otto.get("/api/customers/" + customer).path("strip").path("overdue");

        assertThat(overdue.path("count").asInt()).isEqualTo(2);
        assertThat(overdue.path("sums"))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "{\"amount\":27182.75,\"currency\":\"CHF\"}", "{\"amount\":900,\"currency\":\"CNY\"}");
        assertThat(overdue.path("first").path("title").asString())
                .as("the oldest")
                .isEqualTo("R-1");
        assertThat(otto.get("/api/customers?has=overdue&q=" + name).path("items"))
                .hasSize(1);
    }

    @Test
    void paymentsAndPurchasesStandOnThePageToo() {
        var customer = stella.company(ledger, "K-1", name);
        sendPaymentAndPurchase();

        var payment =
                otto.until(of(customer, "payments"), list -> list.size() == 1).path(0);
        assertThat(payment.path("invoice").asString()).isEqualTo("R-1");
        assertThat(payment.path("paidOn").asString()).isEqualTo("2026-04-01");
        assertThat(payment.path("amount").toString()).isEqualTo("{\"amount\":161803.25,\"currency\":\"CHF\"}");
        var purchase =
                otto.until(of(customer, "purchases"), list -> list.size() == 1).path(0);
        assertThat(purchase.path("product").asString()).isEqualTo("Interferometer");
        assertThat(purchase.path("serial").asString()).isEqualTo("NL-4711");
        assertThat(purchase.path("quantity").asInt()).isEqualTo(2);
    }

    @Test
    void whatComesBeforeItsCustomerWaitsForIt() {
        sendInvoices();
        sendPaymentAndPurchase();

        var customer = stella.company(ledger, "K-1", name);

        for (var what : List.of("invoices", "payments", "purchases")) {
            otto.until(of(customer, what), list -> !list.isEmpty());
        }
    }

    @Test
    void whoMayNotSeeMoneyGetsNoByteOfIt() {
        var customer = stella.company(ledger, "K-1", name);
        sendInvoices();
        sendPaymentAndPurchase();
        for (var what : List.of("invoices", "payments", "purchases")) {
            otto.until(of(customer, what), list -> !list.isEmpty());
        }

        for (var what : List.of("/invoices", "/payments", "/purchases", "", "/timeline", "/records", "/evidence")) {
            assertThat(sven.get("/api/customers/" + customer + what).toString())
                    .as(what)
                    .doesNotContain("27182", "161803", "NL-4711", "R-1");
        }
        assertThat(sven.get("/api/customers/" + customer).path("strip").has("overdue"))
                .isFalse();
        assertThat(sven.get("/api/customers?q=" + name).path("items").path(0).has("overdue"))
                .isFalse();
        var refused = Desk.refusal(
                sven.http().get().uri("/api/customers?has=overdue&q=" + name).exchange(), 400);
        assertThat(refused.path("type").asString()).endsWith("filter-unknown");
    }

    private void sendInvoices() {
        stella.send(ledger, "invoice", """
                [{"number": "R-1", "due": "2020-01-31", "amount": "30000", "paid": "2817.25", "currency": "CHF", "company": "K-1"},
                 {"number": "R-2", "due": "2999-12-31", "amount": "500", "paid": "0", "currency": "CHF", "company": "K-1"},
                 {"number": "R-3", "due": "2019-01-31", "amount": "80", "paid": "80", "currency": "CHF", "company": "K-1"},
                 {"number": "R-4", "due": "2020-02-28", "amount": "900", "paid": "", "currency": "CNY", "company": "K-1"},
                 {"number": "R-5", "due": "2020-02-28", "amount": "1", "paid": "", "currency": "CNY", "company": "K-2"}]
                """);
    }

    private void sendPaymentAndPurchase() {
        stella.send(ledger, "payment", """
                [{"id": "P-1", "on": "2026-04-01", "amount": "161803.25", "currency": "CHF", "invoice": "R-1", "company": "K-1"}]
                """);
        stella.send(ledger, "purchase", """
                [{"id": "B-1", "product": "Interferometer", "serial": "NL-4711", "quantity": "2", "amount": "9",
                  "currency": "CHF", "company": "K-1"}]
                """);
    }

    private static String of(String customer, String what) {
        return "/api/customers/" + customer + "/" + what;
    }
}
