package org.accordcrm.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.customers.Coined;
import org.accordcrm.sources.SourceDesk;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A campaign stands on the pages of all its members, whatever source knows them. */
@ServerTest
class CampaignTest {

    private static final String MEMBERS = """
            {"targets": [{"target": "campaign", "keyColumns": ["id"], "fields": [
              {"field": "name", "columns": ["name"]},
              {"field": "start", "columns": ["start"]},
              {"field": "budget", "columns": ["budget", "currency"]},
              {"field": "members", "columns": ["companies"], "options": {"target": "organisation", "source": "%s"}}]}]}
            """;

    private final Desk stella;
    private final Desk ada;
    private final Desk mira;
    private final String hub;
    private final String crm;
    private final String name = Coined.word();
    private final String other = Coined.word();

    CampaignTest(SourceDesk desks, Cast cast, RestTestClient http) {
        this.stella = desks.of(http);
        this.ada = desks.of(cast.ada(), http);
        this.mira = desks.of(cast.mira(), http);
        this.hub = stella.source("marketing");
        this.crm = stella.source("sales");
        stella.map(
                hub,
                MEMBERS.formatted(stella.get("/api/sources/" + crm).path("name").asString()));
    }

    @Test
    void aCampaignStandsOnThePageOfEachMember() {
        var one = stella.company(crm, "A-1", name);
        var two = stella.company(crm, "A-2", other);
        send("A-1; A-2; A-3");

        var campaign = mira.until(campaigns(one), list -> list.size() == 1).path(0);

        assertThat(campaign.path("name").asString()).isEqualTo("Spring fair");
        assertThat(campaign.path("starts").asString()).isEqualTo("2026-03-01");
        assertThat(campaign.path("members").asInt()).isEqualTo(3);
        assertThat(mira.each(campaigns(two), "key")).containsExactly("C-1");
    }

    @Test
    void whoLeavesTheCampaignHasItOnThePageNoMore() {
        var one = stella.company(crm, "A-1", name);
        var two = stella.company(crm, "A-2", other);
        send("A-1; A-2");
        mira.until(campaigns(two), list -> list.size() == 1);

        send("A-1");

        mira.until(campaigns(two), list -> list.isEmpty());
        assertThat(mira.get(campaigns(one)).path(0).path("members").asInt()).isEqualTo(1);
    }

    @Test
    void aMemberWhoComesLaterFindsTheCampaign() {
        send("A-1");

        var one = stella.company(crm, "A-1", name);

        mira.until(campaigns(one), list -> list.size() == 1);
    }

    @Test
    void membersAreStillFoundWhenTheirSourceGetsAnotherName() {
        var one = stella.company(crm, "A-1", name);
        send("A-1");
        mira.until(campaigns(one), list -> list.size() == 1);

        stella.put("/api/sources/" + crm, """
                {"name": "Renamed %s", "department": "sales"}""".formatted(name));
        send("A-1; A-2");

        var campaign =
                mira.until(campaigns(one), list -> list.path(0).path("members").asInt() == 2);
        assertThat(campaign).hasSize(1);
    }

    @Test
    void theBudgetIsForThoseWhoMaySeeMoney() {
        var one = stella.company(crm, "A-1", name);
        send("A-1");

        var seen = ada.until(campaigns(one), list -> list.size() == 1);
        assertThat(seen.path(0).path("budget").toString()).isEqualTo("{\"amount\":31415.75,\"currency\":\"CHF\"}");
        var hidden = mira.get(campaigns(one));
        assertThat(hidden).hasSize(1);
        assertThat(hidden.toString()).doesNotContain("31415");
    }

    private void send(String members) {
        stella.send(hub, "campaign", """
                [{"id": "C-1", "name": "Spring fair", "start": "2026-03-01", "budget": "31'415.75", "currency": "CHF",
                  "companies": "%s"}]""".formatted(members));
    }

    private static String campaigns(String customer) {
        return "/api/customers/" + customer + "/campaigns";
    }
}
