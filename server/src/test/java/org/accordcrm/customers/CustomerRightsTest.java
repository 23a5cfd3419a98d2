package org.accordcrm.customers;

import static org.accordcrm.customers.Taking.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Otto of finance may see money, Mira of marketing may not; a guest sees no customers at all. */
@ServerTest
@Import(Taking.class)
class CustomerRightsTest {

    private final Asking otto;
    private final Asking mira;
    private final Asking gus;
    private final UUID customer;
    private final String name = Coined.word();
    private final String marker = Coined.word();

    CustomerRightsTest(Taking taking, Cast cast, RestTestClient http) {
        this.otto = Asking.as(cast.otto(), cast, http);
        this.mira = Asking.as(cast.mira(), cast, http);
        this.gus = Asking.as(cast.gus(), cast, http);
        var ledger = taking.source("finance", "Ledger");
        taking.take(ledger, organisation("K-9", company("net 10")));
        taking.take(ledger, organisation("K-9", company(marker)));
        this.customer = taking.record(ledger, "organisation", "K-9");
    }

    private Map<String, Object> company(String paymentTerm) {
        return Map.of("name", name, "payment_term", paymentTerm, "credit_hold", true);
    }

    @Test
    void whoMayNotSeeMoneyGetsNoByteOfItByAnyDoor() {
        var doors = List.of(
                "/api/customers/" + customer,
                "/api/customers/" + customer + "/records",
                "/api/customers/" + customer + "/timeline",
                "/api/customers/export?q=" + name,
                "/api/records/export");
        assertThat(doors).allSatisfy(door -> assertThat(otto.text(door)).contains(marker));

        assertThat(doors)
                .allSatisfy(door -> assertThat(mira.text(door))
                        .contains(customer.toString())
                        .doesNotContain(marker));
        assertThat(mira.text("/api/customers/" + customer + "/evidence")).doesNotContain(marker);
        assertThat(mira.text("/api/customers?q=" + name)).contains(name).doesNotContain("CreditHold");
        assertThat(mira.text("/api/fields")).contains("\"tier\"").doesNotContain("payment_term");
    }

    @Test
    void nobodyFiltersByWhatTheyMayNotSee() {
        assertThat(otto.get("/api/customers?has=creditHold&q=" + name)
                        .path("total")
                        .asInt())
                .isEqualTo(1);

        assertThat(mira.status("/api/customers?has=creditHold&q=" + name)).isEqualTo(400);
    }

    @Test
    void aGuestFindsNoCustomerAndCannotTellWhetherItExists() {
        assertThat(otto.status("/api/customers/" + customer)).isEqualTo(200);

        for (var id : List.of(customer, UUID.randomUUID())) {
            for (var part : List.of("", "/records", "/evidence", "/timeline", "/related")) {
                assertThat(gus.status("/api/customers/" + id + part)).isEqualTo(404);
            }
        }
        assertThat(gus.get("/api/customers?q=" + name).path("total").asInt()).isZero();
        assertThat(gus.status("/api/customers/export")).isEqualTo(404);
        assertThat(gus.status("/api/links/export")).isEqualTo(404);
    }
}
