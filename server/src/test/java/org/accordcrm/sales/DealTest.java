package org.accordcrm.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.customers.Coined;
import org.accordcrm.sources.RecordsTakenIn;
import org.accordcrm.sources.SourceDesk;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What the CRM says of deals stands on the pages of their customers. */
@ServerTest
class DealTest {

    private static final String MAPPING = """
            {"list": "whole", "targets": [{"target": "deal", "keyColumns": ["id"], "fields": [
              {"field": "title", "columns": ["title"]},
              {"field": "amount", "columns": ["amount", "currency"]},
              {"field": "stage", "columns": ["stage"]},
              {"field": "expected_close", "columns": ["closes"]},
              {"field": "owner", "columns": ["owner"]},
              {"field": "campaign", "columns": ["campaign"]},
              {"field": "organisation", "columns": ["company"]}]}]}
            """;

    private static final String DEALS = """
            id,title,amount,currency,stage,closes,owner,campaign,company
            D-1,Six interferometers,424242.75,CNY,Proposal,2026-12-01,Ada,C-7,A-1
            D-2,Service contract,1000,CHF,Closed Won,2026-05-01,Ada,,A-1
            D-3,Of somebody else,77,CHF,Proposal,2026-12-01,Ada,,A-2
            """;

    private final Desk stella;
    private final Desk ada;
    private final Desk mira;
    private final JdbcClient jdbc;
    private final String crm;
    private final String name = Coined.word();

    DealTest(SourceDesk desks, Cast cast, RestTestClient http, JdbcClient jdbc) {
        this.stella = desks.of(http);
        this.ada = desks.of(cast.ada(), http);
        this.mira = desks.of(cast.mira(), http);
        this.jdbc = jdbc;
        this.crm = stella.source("sales");
    }

    @Test
    void aDealStandsOnItsCustomersPageWithWhatItsSourceSays() {
        var customer = stella.company(crm, "A-1", name);
        stella.run(crm, "deals.csv", DEALS, MAPPING);

        var deals = ada.until(deals(customer), list -> list.size() == 2);

        assertThat(deals).extracting(deal -> deal.path("key").asString()).containsExactly("D-1", "D-2");
        var open = deals.path(0);
        assertThat(open.path("title").asString()).isEqualTo("Six interferometers");
        assertThat(open.path("stage").asString()).isEqualTo("open");
        assertThat(open.path("word").asString()).isEqualTo("Proposal");
        assertThat(open.path("amount").toString()).isEqualTo("{\"amount\":424242.75,\"currency\":\"CNY\"}");
        assertThat(open.path("expectedClose").asString()).isEqualTo("2026-12-01");
        assertThat(open.path("campaign").asString()).isEqualTo("C-7");
        assertThat(deals.path(1).path("stage").asString()).isEqualTo("won");
    }

    @Test
    void theStripTellsOfOpenDealsAlone() {
        var customer = stella.company(crm, "A-1", name);
        stella.run(crm, "deals.csv", DEALS, MAPPING);
        ada.until(deals(customer), list -> list.size() == 2);

        var open = ada.get("/api/customers/" + customer).path("strip").path("openDeals");

        assertThat(open.path("count").asInt()).isEqualTo(1);
        assertThat(open.path("sums").toString()).isEqualTo("[{\"amount\":424242.75,\"currency\":\"CNY\"}]");
        assertThat(open.path("first").path("title").asString()).isEqualTo("Six interferometers");
        assertThat(ada.get("/api/customers?has=openDeal&q=" + name).path("items"))
                .hasSize(1);
    }

    @Test
    void theDealThatIsNamedFirstSaysNothingOfMoneyToWhoMayNotSeeIt() {
        var customer = stella.company(crm, "A-1", name);
        stella.run(crm, "deals.csv", DEALS + "D-4,Spare parts,9,CHF,Proposal,2026-11-01,Ada,,A-1\n", MAPPING);
        ada.until(deals(customer), list -> list.size() == 3);

        var first = "/strip/openDeals/first/title";
        assertThat(ada.get("/api/customers/" + customer).at(first).asString()).isEqualTo("Six interferometers");
        assertThat(mira.get("/api/customers/" + customer).at(first).asString())
                .as("the one that closes first")
                .isEqualTo("Spare parts");
    }

    @Test
    void aDealThatComesBeforeItsCustomerWaitsForIt() {
        var run = stella.run(crm, "deals.csv", DEALS, MAPPING);
        awaitKept(run);
        assertThat(written()).as("kept while nobody owned it").hasSize(3);

        var customer = stella.company(crm, "A-1", name);

        assertThat(ada.each(deals(customer), "key")).containsExactly("D-1", "D-2");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var customer = stella.company(crm, "A-1", name);
        stella.run(crm, "deals.csv", DEALS, MAPPING);
        var before = ada.until(deals(customer), list -> list.size() == 2);
        var written = written();

        var again = stella.run(crm, "deals.csv", DEALS, MAPPING);
        awaitKept(again);

        assertThat(SourceDesk.counts(again)).containsExactly(3L, 0L, 3L, 0L, 0L);
        assertThat(ada.get(deals(customer))).isEqualTo(before);
        assertThat(written()).as("no row was written").isEqualTo(written);
    }

    @Test
    void whatChangesInTheListChangesOnThePageAndWhatLeavesItGoes() {
        var customer = stella.company(crm, "A-1", name);
        stella.run(crm, "deals.csv", DEALS, MAPPING);
        ada.until(deals(customer), list -> list.size() == 2);

        var shorter = DEALS.replace("Proposal,2026-12-01,Ada,C-7", "Lost,2026-12-01,Ada,C-7")
                .replaceAll("D-2.*\n", "");
        var run = stella.run(crm, "deals.csv", shorter, MAPPING);
        assertThat(run.path("state").asString()).as("one of three is missing").isEqualTo("asking");
        stella.put("/api/runs/" + run.path("id").asString() + "/confirmation", "");

        var left = ada.until(deals(customer), list -> list.size() == 1);
        assertThat(left.path(0).path("stage").asString()).isEqualTo("lost");
        assertThat(ada.get("/api/customers/" + customer).path("strip").has("openDeals"))
                .isFalse();
    }

    @Test
    void whoMayNotSeeMoneySeesTheDealWithoutIt() {
        var customer = stella.company(crm, "A-1", name);
        stella.run(crm, "deals.csv", DEALS, MAPPING);
        assertThat(ada.until(deals(customer), list -> list.size() == 2).toString())
                .contains("424242");

        assertThat(mira.each(deals(customer), "title")).contains("Six interferometers");
        for (var door : List.of(
                deals(customer),
                "/api/customers/" + customer,
                "/api/customers?q=" + name,
                "/api/customers/" + customer + "/timeline")) {
            assertThat(mira.get(door).toString()).as(door).doesNotContain("424242");
        }
    }

    @Test
    void aSourceThatGetsAnotherNameKeepsItsDeals() {
        var customer = stella.company(crm, "A-1", name);
        stella.run(crm, "deals.csv", DEALS, MAPPING);
        ada.until(deals(customer), list -> list.size() == 2);

        var renamed = "Renamed " + name;
        stella.put("/api/sources/" + crm, """
                {"name": "%s", "department": "sales"}""".formatted(renamed));

        assertThat(ada.each(deals(customer), "key")).containsExactly("D-1", "D-2");
        assertThat(ada.each(deals(customer), "source")).containsOnly(renamed);
    }

    private static String deals(String customer) {
        return "/api/customers/" + customer + "/deals";
    }

    /** Until the reader of deals has met all that the run took in. */
    private void awaitKept(JsonNode run) {
        await().until(() -> jdbc.sql("""
                        select not exists (
                            select from journal.entry e
                            where e.run = ? and e.kind = ? and not exists (
                                select from journal.reader r
                                where r.name = 'deal-records'
                                  and (r.epoch, r.tx, r.position) >= (e.epoch, e.tx, e.position)))
                        """)
                .params(UUID.fromString(run.path("id").asString()), RecordsTakenIn.KIND)
                .query(Boolean.class)
                .single());
    }

    /** Which transactions wrote the rows as they are. */
    private List<String> written() {
        return jdbc.sql("""
                        select d.key || ' ' || d.xmin
                        from sales.deal d
                        join sources.record r on r.id = d.record_id
                        where r.source_id = ?
                        order by d.key
                        """)
                .param(UUID.fromString(crm))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
