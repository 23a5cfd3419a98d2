package org.accordcrm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** More customers than are counted. */
@ServerTest
class ManyCustomersTest {

    private static final int MANY = 120_000;
    private static final int FEW = 130;

    private final JdbcClient jdbc;
    private final Asking ada;

    ManyCustomersTest(JdbcClient jdbc, Cast cast, RestTestClient http) {
        this.jdbc = jdbc;
        this.ada = Asking.as(cast.ada(), cast, http);
    }

    @BeforeEach
    void store() {
        jdbc.sql("""
                        insert into customers.customer (id, kind, golden, display_name, sort_key, city, departments, records,
                            vanished, version, changed_at)
                        select gen_random_uuid(), 'organisation', '{"r": [], "f": {}}', 'Crowd ' || n, 'crowd ' || n,
                            case when n <= :few then 'Manyville' end, '{sales}', 1, false, 1, now()
                        from generate_series(1, :many) n
                        """).param("few", FEW).param("many", MANY).update();
        takeStock();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from customers.customer where display_name like 'Crowd %'")
                .update();
        takeStock();
    }

    /** As is done whenever many were written. */
    private void takeStock() {
        jdbc.sql("select customers.take_stock()::text").query().listOfRows();
    }

    @Test
    void areEstimatedAndSaidToBe() {
        var page = ada.get("/api/customers?limit=3");

        assertThat(page.path("items")).hasSize(3);
        assertThat(page.path("estimated").asBoolean()).isTrue();
        assertThat(page.path("total").asLong()).isBetween(MANY * 9L / 10, MANY * 11L / 10);
    }

    @Test
    void areCountedWhereAFilterLeavesFew() {
        var page = ada.get("/api/customers?limit=3&city=Manyville");

        assertThat(page.path("estimated").asBoolean()).isFalse();
        assertThat(page.path("total").asLong()).isEqualTo(FEW);
    }
}
