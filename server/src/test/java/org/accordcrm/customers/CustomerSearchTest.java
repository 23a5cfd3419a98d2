package org.accordcrm.customers;

import static org.accordcrm.customers.Taking.organisation;
import static org.accordcrm.customers.Taking.person;
import static org.accordcrm.customers.Taking.vanished;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An optics company of Suzhou, a person of Zürich, and what people type to find them. */
@ServerTest
@Import(Taking.class)
class CustomerSearchTest {

    private static @Nullable UUID source;

    private final Asking ada;
    private final Taking taking;

    CustomerSearchTest(Taking taking, Cast cast, RestTestClient http) {
        this.taking = taking;
        this.ada = Asking.as(cast.ada(), cast, http);
        if (source == null) {
            var made = taking.source("sales", "CRM");
            taking.take(
                    made,
                    organisation(
                            "QX-7719",
                            Map.of(
                                    "name", List.of("苏州子午光学有限公司", "Suzhou Meridian Optics"),
                                    "phone", List.of("+8651266884107"),
                                    "email", List.of("einkauf@meridian-optics.example"),
                                    "credit_code", "91320505MA1XYZ1234",
                                    "city", "苏州")),
                    person(
                            "QX-88",
                            Map.of(
                                    "full_name", "Jürgen Müßigbrodt-Žižek",
                                    "phone", List.of("+41446681800"),
                                    "email", List.of("juergen@rheinfeld-praezision.example"))));
            source = made;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Meridian Optics,        QX-7719",
        "eridia,                 QX-7719",
        "ERIDIAN suzh,           QX-7719",
        "子午,                   QX-7719",
        "子午光,                 QX-7719",
        "苏州子午光学,           QX-7719",
        "蘇州子午,               QX-7719",
        "suzhouziwu,             QX-7719",
        "szzw,                   QX-7719",
        "ziwuguangxue,           QX-7719",
        "Meridien Optcs,         QX-7719",
        "Merdian Optics,         QX-7719",
        "einkauf@meridian,       QX-7719",
        "meridian-optics.exam,   QX-7719",
        "0512 6688 4107,         QX-7719",
        "+86 512 66884107,       QX-7719",
        "66884107,               QX-7719",
        "1320505MA1XYZ,          QX-7719",
        "QX-7719,                QX-7719",
        "qx7719,                 QX-7719",
        "Müßigbrodt,             QX-88",
        "mussigbrodt,            QX-88",
        "muessigbrodt,           QX-88",
        "zizek,                  QX-88",
        "Mussigbrot,             QX-88",
        "044 668 18 00,          QX-88",
        "+41 44 668 18 00,       QX-88",
        "praezision,             QX-88",
        "Müßigbrodt 6681800,     QX-88",
        "rheinfeld jürg QX-88,   QX-88",
        "m j,                    QX-88",
        "66884107 苏州,          QX-7719",
        "einkauf 子午,           QX-7719",
    })
    void isFoundBy(String question, String key) {
        var target = key.equals("QX-88") ? "person" : "organisation";
        var wanted = taking.record(Objects.requireNonNull(source), target, key).toString();

        assertThat(found(question)).contains(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "午子",
        "wzzs",
        "%",
        "_",
        "; drop table x --",
        "Meridian Brewery",
        "999999999999",
        "q 午子",
        "s e",
    })
    void isNotFoundBy(String question) {
        var unwanted = taking.record(Objects.requireNonNull(source), "organisation", "QX-7719")
                .toString();

        assertThat(found(question)).doesNotContain(unwanted);
    }

    @Test
    void pagesMeetEveryCustomerOnceInEachOrder() {
        var word = Coined.word();
        var many = taking.source("sales", "CRM");
        var given = new ArrayList<Taking.Given>();
        for (var number = 0; number < 25; number++) {
            given.add(organisation("N-" + number, Map.of("name", word + " " + Coined.word())));
        }
        taking.take(many, given.toArray(Taking.Given[]::new));

        for (var sort : List.of("", "&sort=name", "&sort=-name", "&sort=changed", "&sort=-changed")) {
            var met = new ArrayList<String>();
            var cursor = "";
            do {
                var page = ada.get("/api/customers?limit=7&q=" + word + sort + cursor);
                page.path("items").forEach(item -> met.add(item.path("id").asString()));
                assertThat(page.path("total").asInt()).isEqualTo(25);
                cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
            } while (!cursor.isEmpty());
            assertThat(met).as(sort).hasSize(25).doesNotHaveDuplicates();
        }
    }

    @Test
    void theBestHitComesFirst() {
        var word = Coined.word();
        var crm = taking.source("sales", "CRM");
        taking.take(
                crm,
                organisation("B-1", Map.of("name", "Anvil pre" + word + " Holdings")),
                organisation("B-2", elsewhere(word + " Tools International", "Kyoto", "JP")),
                organisation("B-3", elsewhere(word, "Lima", "PE")));

        assertThat(found(word))
                .containsExactly(
                        taking.record(crm, "organisation", "B-3").toString(),
                        taking.record(crm, "organisation", "B-2").toString(),
                        taking.record(crm, "organisation", "B-1").toString());
    }

    @Test
    void aSourceFiltersByWhatItStillHas() {
        var word = Coined.word();
        var crm = taking.source("sales", "CRM");
        var desk = taking.source("service", "Desk");
        taking.take(
                crm,
                organisation("S-1", elsewhere(word + " Anvils", "Lima", "PE")),
                organisation("S-2", elsewhere(word + " Bellows", "Kyoto", "JP")));
        taking.take(desk, organisation("S-3", elsewhere(word + " Chisels", "Bern", "CH")));
        var anvils = taking.record(crm, "organisation", "S-1").toString();
        var bellows = taking.record(crm, "organisation", "S-2").toString();
        var chisels = taking.record(desk, "organisation", "S-3").toString();

        assertThat(found(word)).containsExactlyInAnyOrder(anvils, bellows, chisels);
        assertThat(of(crm)).containsExactlyInAnyOrder(anvils, bellows);
        assertThat(of(desk)).containsExactly(chisels);
        assertThat(ada.text("/api/customers/export?format=csv&source={source}", desk))
                .contains("Chisels")
                .doesNotContain("Anvils");

        taking.take(crm, vanished("organisation", "S-2"));

        assertThat(of(crm)).containsExactly(anvils);
        assertThat(ada.status("/api/customers?source=crm")).isEqualTo(400);
    }

    private List<String> of(UUID source) {
        var ids = new ArrayList<String>();
        ada.get("/api/customers?source={source}", source)
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private List<String> found(String question) {
        var ids = new ArrayList<String>();
        ada.get("/api/customers?limit=200&q={q}", question)
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    /** A company that nothing but its name has in common with another. */
    private static Map<String, Object> elsewhere(String name, String city, String country) {
        return Map.of(
                "name", name, "city", city, "country", country, "email", List.of("desk@" + Coined.word() + ".example"));
    }
}
