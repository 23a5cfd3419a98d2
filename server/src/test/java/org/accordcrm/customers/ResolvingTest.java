package org.accordcrm.customers;

import static org.accordcrm.customers.Asking.fact;
import static org.accordcrm.customers.Taking.organisation;
import static org.accordcrm.customers.Taking.person;
import static org.accordcrm.customers.Taking.vanished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.journal.Event;
import org.accordcrm.journal.Journal;
import org.accordcrm.people.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sales' CRM and finance's ledger know one company, each under its own key. */
@ServerTest
@Import(Taking.class)
class ResolvingTest {

    private final Taking taking;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Asking ada;
    private final Asking stella;
    private final String name = Coined.word() + " Instruments AG";
    private final UUID crm;
    private final UUID ledger;

    ResolvingTest(
            Taking taking,
            Cast cast,
            RestTestClient http,
            JdbcClient jdbc,
            Journal journal,
            TransactionOperations transaction) {
        this.taking = taking;
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.ada = Asking.as(cast.ada(), cast, http);
        this.stella = Asking.as(cast.stella(), cast, http);
        this.crm = taking.source("sales", "CRM");
        this.ledger = taking.source("finance", "Ledger");
    }

    @Test
    void twoDepartmentsRecordsBecomeOneCustomerThatSaysWhereEachValueComesFrom() {
        taking.take(crm, organisation("A-1", company("tier", "gold")));
        taking.take(ledger, organisation("K-9", company("payment_term", "30 days")));

        var page = ada.page(idOf(ledger, "K-9"));

        assertThat(page.path("id").asString()).isEqualTo(idOf(crm, "A-1").toString());
        assertThat(page.path("records").asInt()).isEqualTo(2);
        assertThat(page.path("knownTo")).extracting(JsonNode::asString).containsExactly("finance", "sales");
        assertThat(recordOf(fact(page, "tier"))).isEqualTo("A-1");
        assertThat(recordOf(fact(page, "payment_term"))).isEqualTo("K-9");
        assertThat(fact(page, "tier").path("values").path(0).path("rule").asString())
                .isEqualTo("only");
    }

    @Test
    void whomAPersonBelongsToIsSaidByNameWhereItIsKnown() {
        taking.take(crm, organisation("A-1", company("tier", "gold")));
        taking.take(
                crm,
                person(
                        "P-1",
                        Map.of(
                                "full_name",
                                Coined.word() + " " + Coined.word(),
                                "organisation",
                                List.of(
                                        Map.of("target", "organisation", "key", "A-1"),
                                        Map.of("target", "organisation", "key", "A-2")))));
        taking.take(ledger, organisation("A-2", stranger()));

        var named = fact(ada.page(taking.record(crm, "person", "P-1")), "organisation")
                .path("values");

        assertThat(named)
                .extracting(value -> value.path("value").path("key").asString())
                .containsExactlyInAnyOrder("A-1", "A-2");
        assertThat(named).allSatisfy(value -> {
            var isKnown = value.path("value").path("key").asString().equals("A-1");
            assertThat(value.path("names").path("id").asString("none"))
                    .as("the key of another source is nobody's here")
                    .isEqualTo(isKnown ? idOf(crm, "A-1").toString() : "none");
            assertThat(value.path("names").path("name").asString("none")).isEqualTo(isKnown ? name : "none");
        });
    }

    @Test
    void theOldAddressLeadsToTheCustomerOfToday() {
        taking.take(crm, organisation("A-1", company("tier", "gold")));
        taking.take(ledger, organisation("K-9", company("tier", "gold")));

        ada.http()
                .get()
                .uri("/api/customers/{id}", idOf(ledger, "K-9"))
                .exchange()
                .expectHeader()
                .valueEquals("Content-Location", "/api/customers/" + idOf(crm, "A-1"));
    }

    @Test
    void itSaysWhyTheRecordsAreOne() {
        taking.take(crm, organisation("A-1", company("tier", "gold")));
        taking.take(ledger, organisation("K-9", company("tier", "gold")));

        var evidence = ada.get("/api/customers/{id}/evidence", idOf(crm, "A-1"));

        assertThat(evidence.path("links")).hasSize(1);
        var link = evidence.path("links").path(0);
        var fields = link.path("fields");
        assertThat(link.path("by").asString()).isEqualTo("engine");
        assertThat(fields).extracting(field -> field.path("field").asString()).contains("email", "name");
        var sum = link.path("prior").asDouble();
        for (var field : fields) {
            sum += field.path("bits").asDouble();
        }
        assertThat(link.path("bits").asDouble())
                .isGreaterThanOrEqualTo(link.path("match").asDouble())
                .isCloseTo(sum, offset(0.01));
    }

    @Test
    void theSameRunAgainChangesNothing() {
        taking.take(crm, organisation("A-1", company("tier", "gold")));
        taking.take(ledger, organisation("K-9", company("tier", "gold")));
        var before = ada.page(idOf(crm, "A-1"));
        var entries = entriesAbout("A-1", "K-9");

        taking.take(crm, organisation("A-1", company("tier", "gold")));
        taking.take(ledger, organisation("K-9", company("tier", "gold")));

        assertThat(ada.page(idOf(crm, "A-1"))).isEqualTo(before);
        assertThat(entriesAbout("A-1", "K-9")).isEqualTo(entries);
    }

    @Test
    void aChangedRowChangesItsFieldAndTellsTheDifference() {
        taking.take(crm, organisation("A-1", company("tier", "gold")));
        var version = ada.page(idOf(crm, "A-1")).path("version").asLong();

        taking.take(crm, organisation("A-1", company("tier", "silver")));

        var page = ada.page(idOf(crm, "A-1"));
        assertThat(fact(page, "tier").path("values").path(0).path("value").asString())
                .isEqualTo("silver");
        assertThat(page.path("version").asLong()).isEqualTo(version + 1);
        var newest = ada.get("/api/customers/{id}/timeline", idOf(crm, "A-1"))
                .path("items")
                .path(0);
        assertThat(newest.path("kind").asString()).isEqualTo("customer.changed.v1");
        assertThat(newest.path("data").path("changes"))
                .isEqualTo(JsonMapper.shared().readTree("""
                        [{"field": "tier", "before": ["gold"], "after": ["silver"]}]"""));
    }

    @Test
    void aVanishedRecordKeepsItsPlaceAndSaysNothing() {
        taking.take(crm, organisation("A-1", company("tier", "gold")));
        taking.take(ledger, organisation("K-9", company("payment_term", "30 days")));

        taking.take(ledger, vanished("organisation", "K-9"));

        var page = ada.page(idOf(crm, "A-1"));
        assertThat(page.path("records").asInt()).isEqualTo(2);
        assertThat(page.path("vanished").asBoolean()).isFalse();
        assertThat(page.path("knownTo")).extracting(JsonNode::asString).containsExactly("sales");
        assertThat(fact(page, "payment_term").isMissingNode()).isTrue();

        taking.take(crm, vanished("organisation", "A-1"));

        assertThat(ada.page(idOf(crm, "A-1")).path("vanished").asBoolean()).isTrue();
    }

    @Test
    void whatIsWrittenOnACustomerIsFoundOnItsSideBeforeBetweenAndAfterMergeAndSplit() {
        taking.take(crm, organisation("A-1", company("tier", "gold")));
        taking.take(ledger, organisation("K-9", stranger()));
        var sales = idOf(crm, "A-1");
        var finance = idOf(ledger, "K-9");
        assertThat(ada.page(finance).path("id").asString()).as("two customers").isEqualTo(finance.toString());
        note(sales, "before, on sales'");
        note(finance, "before, on finance's");

        taking.take(ledger, organisation("K-9", company("payment_term", "30 days")));
        assertThat(ada.page(finance).path("id").asString()).as("merged").isEqualTo(sales.toString());
        note(sales, "between");

        assertThat(notesOn(sales)).containsExactly("before, on sales'", "before, on finance's", "between");

        stella.say("different", sales, finance);
        taking.awaitVerdicts();
        assertThat(ada.page(finance).path("id").asString()).as("split").isEqualTo(finance.toString());
        note(finance, "after, on finance's");

        assertThat(notesOn(sales)).containsExactly("before, on sales'", "between");
        assertThat(notesOn(finance)).containsExactly("before, on finance's", "after, on finance's");

        stella.takeBack(finance, sales);
        taking.awaitVerdicts();

        assertThat(notesOn(sales))
                .containsExactly("before, on sales'", "before, on finance's", "between", "after, on finance's");
        assertThat(kindsOn(sales))
                .containsSubsequence(
                        "customer.created.v1",
                        "customer.merged.v1",
                        "customer.verdict-given.v1",
                        "customer.split.v1",
                        "customer.verdict-withdrawn.v1",
                        "customer.merged.v1");
    }

    @Test
    void aPersonsWordJoinsWhatTheEngineWouldNot() {
        taking.take(crm, organisation("A-1", company("tier", "gold")));
        taking.take(ledger, organisation("K-9", stranger()));
        var sales = idOf(crm, "A-1");
        var finance = idOf(ledger, "K-9");

        stella.say("same", finance, sales);
        taking.awaitVerdicts();

        assertThat(ada.page(finance).path("id").asString()).isEqualTo(sales.toString());
        var link = ada.get("/api/customers/{id}/evidence", sales).path("links").path(0);
        assertThat(link.path("by").asString()).isEqualTo("person");
        assertThat(link.path("verdict").asString()).isEqualTo("same");
    }

    @Test
    void onlyAStewardOrALeadSaysWhoIsWho() {
        taking.take(crm, organisation("A-1", company("tier", "gold")));
        taking.take(ledger, organisation("K-9", stranger()));

        ada.http()
                .put()
                .uri("/api/pairs/{left}/{right}/verdict", idOf(crm, "A-1"), idOf(ledger, "K-9"))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"verdict\": \"same\"}")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private Map<String, Object> company(String field, Object value) {
        var word = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
        return Map.of(
                "name",
                name,
                "email",
                List.of("office@" + word + ".example"),
                "city",
                "Zürich",
                "street",
                "Hafenweg 7",
                "postcode",
                "8005",
                field,
                value);
    }

    private Map<String, Object> stranger() {
        var word = Coined.word();
        return Map.of("name", word + " Brewery", "email", List.of("x@" + word + ".example"), "city", "Porto");
    }

    private UUID idOf(UUID source, String key) {
        return taking.record(source, "organisation", key);
    }

    private static String recordOf(JsonNode fact) {
        return fact.path("values").path(0).path("record").path("key").asString();
    }

    /** A row of another module: it keeps the customer's id as it was when it was written. */
    private record Noted(UUID customer, String text) implements Event {

        @Override
        public Instant at() {
            return Taking.JUNE;
        }

        @Override
        public UUID actor() {
            return People.ACCORD.value();
        }

        @Override
        public @Nullable UUID department() {
            return null;
        }

        @Override
        public String kind() {
            return "test.noted.v1";
        }

        @Override
        public String subject() {
            return "note/" + text;
        }
    }

    private void note(UUID customer, String text) {
        transaction.executeWithoutResult(_ -> journal.append(new Noted(customer, text)));
    }

    private List<String> notesOn(UUID customer) {
        return jdbc.sql("""
                        select e.data ->> 'text' as text
                        from journal.entry e
                        join customers.customer_alias_view a on a.alias = e.customer
                        where a.customer_id = ? and e.kind = 'test.noted.v1'
                        order by e.epoch, e.tx, e.position
                        """)
                .params(customer)
                .query((row, _) -> row.getString("text"))
                .list();
    }

    private List<String> kindsOn(UUID customer) {
        return jdbc.sql("""
                        select e.kind
                        from journal.entry e
                        join customers.customer_alias_view a on a.alias = e.customer
                        where a.customer_id = ? and e.kind like 'customer.%'
                        order by e.epoch, e.tx, e.position
                        """)
                .params(customer)
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    private long entriesAbout(String salesKey, String financeKey) {
        return jdbc.sql("select count(*) from journal.entry where customer in (?, ?)")
                .params(idOf(crm, salesKey), idOf(ledger, financeKey))
                .query(Long.class)
                .single();
    }
}
