package org.accordcrm.matrix;

import java.util.List;
import org.accordcrm.sources.SourceDesk.Desk;

/** Brings the marked values in by the doors of the departments' own people: through files, records and quarantine. */
final class Planting {

    static final String LEDGER = """
            {"targets": [{"target": "organisation", "keyColumns": ["id"], "fields": [
              {"field": "name", "columns": ["name"]},
              {"field": "payment_term", "columns": ["term"]},
              {"field": "credit_limit", "columns": ["limit", "currency"]},
              {"field": "credit_hold", "columns": ["hold"]},
              {"field": "email", "columns": ["email"]},
              {"field": "street", "columns": ["street"]},
              {"field": "owner", "columns": ["owner"]},
              {"field": "tier", "columns": ["tier"]},
              {"field": "website", "columns": ["website"]},
              {"field": "industry", "columns": ["industry"]},
              {"field": "notes", "columns": ["notes"]}]}]}
            """;

    private static final String LEDGER_ROWS = """
            id,name,term,limit,currency,hold,email,street,owner,tier,website,industry,notes
            K-1,Platypus Optics,%s,%s.25,CHF,yes,%s,%s,"%s",A,%s,%s,%s
            K-2,Wallaby Tools,net 30,%s,CHF,no,,,,,,,
            """;

    static final String LISTING = """
            {"targets": [{"target": "organisation", "keyColumns": ["id"], "fields": [
              {"field": "name", "columns": ["name"]},
              {"field": "email", "columns": ["email"]},
              {"field": "street", "columns": ["street"]},
              {"field": "credit_limit", "columns": ["limit", "currency"]}]}]}
            """;

    private static final String LISTING_ROWS = """
            id,name,email,street,limit,currency
            L-1,Platypus Optics,%s,%s,5,CHF
            L-2,Dingo Fairs,,,%s.5,CHF
            L-3,Koala Prints,,,%s,CHF
            """;

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
              {"field": "amount", "columns": ["amount", "currency"]},
              {"field": "invoice", "columns": ["invoice"]},
              {"field": "organisation", "columns": ["company"]}]}]}
            """;

    private static final String PURCHASES = """
            {"targets": [{"target": "purchase", "keyColumns": ["id"], "fields": [
              {"field": "product", "columns": ["product"]},
              {"field": "serial", "columns": ["serial"]},
              {"field": "organisation", "columns": ["company"]}]}]}
            """;

    /** Deals, cases and campaigns of other systems name the customer as the ledger does. */
    private static final String OTHERS = """
            {"targets": [{"target": "%s", "keyColumns": ["id"], "fields": [
              {"field": "%s", "columns": ["text"]}%s
              {"field": "%s", "columns": ["company"], "options": {"target": "organisation", "source": "%s"}}]}]}
            """;

    private Planting() {}

    /** The ledger's file, a second time with another term, and what the customer was billed. */
    static void intoLedger(Desk finance, String ledger) {
        for (var term : List.of(Markers.TERM_BEFORE, Markers.TERM)) {
            var rows = LEDGER_ROWS.formatted(
                    term,
                    Markers.LIMIT,
                    Markers.EMAIL,
                    Markers.STREET,
                    Markers.OWNER,
                    Markers.WEBSITE,
                    Markers.INDUSTRY,
                    Markers.NOTES,
                    Markers.UNREADABLE_LIMIT);
            finance.resolved(
                    finance.run(ledger, "ledger.csv", rows, LEDGER).path("id").asString());
        }
        finance.map(ledger, INVOICES);
        finance.map(ledger, PAYMENTS);
        finance.map(ledger, PURCHASES);
        finance.send(ledger, "invoice", """
                [{"number": "%s", "due": "2020-01-31", "amount": "%s", "paid": "%s", "currency": "CHF", "company": "K-1"},
                 {"number": "%s", "due": "2020-01-31", "amount": "%s", "currency": "CHF", "company": "K-1"},
                 {"number": "%s", "amount": "1", "currency": "CHF", "company": "K-3"},
                 {"number": "%s", "amount": "2", "currency": "CHF", "company": "K-3"}]
                """.formatted(
                        Markers.INVOICE,
                        Markers.AMOUNT,
                        Markers.PAID,
                        Markers.UNREADABLE_INVOICE,
                        Markers.UNREADABLE_AMOUNT,
                        Markers.TWICE_INVOICE,
                        Markers.TWICE_INVOICE));
        finance.send(ledger, "payment", """
                [{"id": "P-1", "amount": "%s", "currency": "CHF", "invoice": "%s", "company": "K-1"}]
                """.formatted(Markers.PAYMENT, Markers.INVOICE));
        finance.send(ledger, "purchase", """
                [{"id": "B-1", "product": "%s", "serial": "%s", "company": "K-1"}]
                """.formatted(Markers.PRODUCT, Markers.SERIAL));
    }

    /** A list of marketing's own in which somebody keeps credit limits too. */
    static void intoListing(Desk marketing, String listing) {
        var rows = LISTING_ROWS.formatted(
                Markers.EMAIL, Markers.STREET, Markers.LISTED_LIMIT, Markers.UNREADABLE_LISTED_LIMIT);
        marketing.resolved(
                marketing.run(listing, "listing.csv", rows, LISTING).path("id").asString());
    }

    /** @param ledger its name */
    static void intoOthers(Desk steward, String ledger) {
        var deals = steward.source("sales");
        var amount = ", {\"field\": \"amount\", \"columns\": [\"amount\", \"currency\"]},";
        steward.map(deals, OTHERS.formatted("deal", "title", amount, "organisation", ledger));
        steward.send(deals, "deal", """
                [{"id": "D-1", "text": "Small deal", "amount": "7", "currency": "CHF", "company": "K-1"},
                 {"id": "D-2", "text": "%s", "amount": "%s", "currency": "CHF", "company": "K-1"}]
                """.formatted(Markers.DEAL, Markers.DEAL_AMOUNT));
        var cases = steward.source("service");
        steward.map(cases, OTHERS.formatted("case", "subject", ",", "organisation", ledger));
        steward.send(cases, "case", """
                [{"id": "T-1", "text": "%s", "company": "K-1"}]""".formatted(Markers.CASE));
        var campaigns = steward.source("marketing");
        var budget = amount.replace("\"field\": \"amount\"", "\"field\": \"budget\"");
        steward.map(campaigns, OTHERS.formatted("campaign", "name", budget, "members", ledger));
        steward.send(campaigns, "campaign", """
                [{"id": "C-1", "text": "%s", "amount": "%s", "currency": "CHF", "company": "K-1"}]
                """.formatted(Markers.CAMPAIGN, Markers.BUDGET));
    }
}
