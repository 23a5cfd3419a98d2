package org.accordcrm.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.customers.Coined;
import org.accordcrm.sources.SourceDesk;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What the help desk says of cases stands on the pages of their customers, and only there. */
@ServerTest
class CaseTest {

    private static final String MAPPING = """
            {"targets": [{"target": "case", "keyColumns": ["id"], "fields": [
              {"field": "subject", "columns": ["subject"]},
              {"field": "status", "columns": ["status"]},
              {"field": "priority", "columns": ["priority"]},
              {"field": "opened", "columns": ["opened"]},
              {"field": "serial", "columns": ["serial"]},
              {"field": "organisation", "columns": ["company"]}]}]}
            """;

    private static final String CASES = """
            [{"id": "T-1", "subject": "没有信号", "status": "Pending", "priority": "high", "opened": "2026-05-02",
              "serial": "NL-77", "company": "A-1"},
             {"id": "T-2", "subject": "Wants a manual", "status": "Solved", "opened": "2026-05-03", "company": "A-1"},
             {"id": "T-3", "subject": "Of somebody else", "status": "Open", "opened": "2026-05-03", "company": "A-2"}]
            """;

    private final Desk stella;
    private final Desk ada;
    private final Desk gus;
    private final String desk;
    private final String name = Coined.word();

    CaseTest(SourceDesk desks, Cast cast, RestTestClient http) {
        this.stella = desks.of(http);
        this.ada = desks.of(cast.ada(), http);
        this.gus = desks.of(cast.gus(), http);
        this.desk = stella.source("service");
        stella.map(desk, MAPPING);
    }

    @Test
    void aCaseStandsOnItsCustomersPageOpenOnesFirst() {
        var customer = stella.company(desk, "A-1", name);
        stella.send(desk, "case", CASES);

        var cases = ada.until(cases(customer), list -> list.size() == 2);

        assertThat(cases).extracting(one -> one.path("key").asString()).containsExactly("T-1", "T-2");
        var open = cases.path(0);
        assertThat(open.path("subject").asString()).isEqualTo("没有信号");
        assertThat(open.path("status").asString()).isEqualTo("open");
        assertThat(open.path("word").asString()).isEqualTo("Pending");
        assertThat(open.path("opened").asString()).isEqualTo("2026-05-02");
        assertThat(open.path("serial").asString()).isEqualTo("NL-77");
        assertThat(cases.path(1).path("status").asString()).isEqualTo("closed");
    }

    @Test
    void theSellerSeesOpenCasesBeforeTheCall() {
        var customer = stella.company(desk, "A-1", name);
        stella.send(desk, "case", CASES);
        ada.until(cases(customer), list -> list.size() == 2);

        var open = ada.get("/api/customers/" + customer).path("strip").path("openCases");

        assertThat(open.path("count").asInt()).isEqualTo(1);
        assertThat(open.path("first").path("title").asString()).isEqualTo("没有信号");
        assertThat(ada.get("/api/customers?has=openCase&q=" + name).path("items"))
                .hasSize(1);
    }

    @Test
    void aCaseThatIsSolvedIsOpenNoMore() {
        var customer = stella.company(desk, "A-1", name);
        stella.send(desk, "case", CASES);
        ada.until(cases(customer), list -> list.size() == 2);

        var outcomes = stella.send(desk, "case", CASES.replace("Pending", "Solved"));

        assertThat(outcomes)
                .extracting(one -> one.path("outcome").asString())
                .containsExactly("accepted", "unchanged", "unchanged");
        ada.until(
                "/api/customers/" + customer,
                page -> page.path("strip").path("openCases").isMissingNode());
        assertThat(ada.each(cases(customer), "status")).containsOnly("closed");
    }

    @Test
    void aCaseThatComesBeforeItsCustomerWaitsForIt() {
        stella.send(desk, "case", CASES);

        var customer = stella.company(desk, "A-1", name);

        ada.until(cases(customer), list -> list.size() == 2);
    }

    @Test
    void aGuestSeesNoCase() {
        var customer = stella.company(desk, "A-1", name);
        stella.send(desk, "case", CASES);
        ada.until(cases(customer), list -> list.size() == 2);

        assertThat(gus.get(cases(customer))).isEmpty();
    }

    private static String cases(String customer) {
        return "/api/customers/" + customer + "/cases";
    }
}
