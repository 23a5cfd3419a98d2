package org.accordcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accordcrm.customers.Coined;
import org.accordcrm.sources.SourceDesk;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Sales and finance know one company by names so different that only a person can tell. What the departments write about
 * it before, between and after is found on its side, because it names a record by source and key, never a customer.
 */
@ServerTest
class MergeAndSplitTest {

    private static final String DEALS = """
            {"targets": [{"target": "deal", "keyColumns": ["id"], "fields": [
              {"field": "title", "columns": ["id"]}, {"field": "organisation", "columns": ["company"]}]}]}
            """;

    private static final String CASES = """
            {"targets": [{"target": "case", "keyColumns": ["id"], "fields": [
              {"field": "subject", "columns": ["id"]},
              {"field": "organisation", "columns": ["company"], "options": {"source": "%s"}}]}]}
            """;

    private static final String INVOICES = """
            {"targets": [{"target": "invoice", "keyColumns": ["id"], "fields": [
              {"field": "number", "columns": ["id"]}, {"field": "amount", "columns": ["amount"]},
              {"field": "organisation", "columns": ["company"]}]}], "defaults": {"currency": "CHF"}}
            """;

    private final Desk stella;
    private final Desk ada;
    private final String crm;
    private final String ledger;
    private final String desk;

    MergeAndSplitTest(SourceDesk desks, Cast cast, RestTestClient http) {
        this.stella = desks.of(http);
        this.ada = desks.of(cast.ada(), http);
        this.crm = stella.source("sales");
        this.ledger = stella.source("finance");
        this.desk = stella.source("service");
        stella.map(crm, DEALS);
        stella.map(ledger, INVOICES);
        stella.map(
                desk,
                CASES.formatted(
                        stella.get("/api/sources/" + ledger).path("name").asString()));
    }

    @Test
    void whatIsWrittenBeforeBetweenAndAfterIsFoundOnItsSide() {
        var sales = stella.company(crm, "A-1", Coined.word());
        var finance = stella.company(ledger, "K-9", Coined.word());
        deal("D-before");
        invoice("R-before");
        caseOf("T-before");
        awaitOn(sales, List.of("D-before"), List.of(), List.of());
        awaitOn(finance, List.of(), List.of("R-before"), List.of("T-before"));

        say("same", sales, finance);
        deal("D-between");
        invoice("R-between");
        caseOf("T-between");
        for (var either : List.of(sales, finance)) {
            assertThat(ada.until(
                                    "/api/customers/" + either,
                                    page -> page.path("records").asInt() == 2)
                            .path("id")
                            .asString())
                    .isEqualTo(sales);
            awaitOn(
                    either,
                    List.of("D-before", "D-between"),
                    List.of("R-before", "R-between"),
                    List.of("T-before", "T-between"));
        }

        say("different", sales, finance);
        ada.until(
                "/api/customers/" + finance, page -> page.path("id").asString().equals(finance));
        deal("D-after");
        invoice("R-after");
        caseOf("T-after");
        awaitOn(sales, List.of("D-after", "D-before", "D-between"), List.of(), List.of());
        awaitOn(
                finance,
                List.of(),
                List.of("R-after", "R-before", "R-between"),
                List.of("T-after", "T-before", "T-between"));
    }

    private void deal(String id) {
        stella.send(crm, "deal", """
                [{"id": "%s", "company": "A-1"}]""".formatted(id));
    }

    private void invoice(String id) {
        stella.send(ledger, "invoice", """
                [{"id": "%s", "amount": "1", "company": "K-9"}]""".formatted(id));
    }

    /** Service has no record of the company: it names that of the ledger. */
    private void caseOf(String id) {
        stella.send(desk, "case", """
                [{"id": "%s", "company": "K-9"}]""".formatted(id));
    }

    private void say(String verdict, String left, String right) {
        stella.http()
                .put()
                .uri("/api/pairs/{left}/{right}/verdict", left, right)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"verdict\": \"%s\"}".formatted(verdict))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private void awaitOn(String customer, List<String> deals, List<String> invoices, List<String> cases) {
        awaitKeys(customer, "deals", deals);
        awaitKeys(customer, "invoices", invoices);
        awaitKeys(customer, "cases", cases);
    }

    private void awaitKeys(String customer, String what, List<String> keys) {
        ada.until(
                "/api/customers/" + customer + "/" + what,
                list -> list.valueStream()
                        .map(one -> one.path("key").asString())
                        .sorted()
                        .toList()
                        .equals(keys));
    }
}
