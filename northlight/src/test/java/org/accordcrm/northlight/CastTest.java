package org.accordcrm.northlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.accordcrm.northlight.Exported.True;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CastTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Exported exported;

    @BeforeAll
    static void export() throws IOException {
        exported = new Exported(5, 0.05, folder);
    }

    @Test
    void meridianStandsInFourSystemsEachWithItsOwnWords() {
        assertThat(exported.record("Sales CRM", "organisation", "A-7719"))
                .containsEntry("name", "Suzhou Meridian Optics Co Ltd")
                .containsEntry("phone", "+86 512 6288 4107")
                .containsEntry("email", "liu.yan@meridian-optics.example")
                .containsEntry("payment_term", "30 days");
        assertThat(exported.record("Marketing hub", "organisation", "55120"))
                .containsEntry("name", "Meridian Optics (Suzhou)")
                .containsEntry("phone", "+86 512 6288 4107")
                .containsEntry("email", "info@meridian-optics.example")
                .containsEntry("consent_email", "yes")
                .containsEntry("consent_phone", "no");
        assertThat(exported.record("Service desk Suzhou", "organisation", "88-301"))
                .containsEntry("name", "苏州子午光学")
                .containsEntry("phone", "+86 512 6288 4170")
                .containsEntry("street", "苏州工业园区星湖街 88 号");
        assertThat(exported.record("Kingdee ledger", "organisation", "10-0442"))
                .containsEntry("name", "苏州子午光学有限公司")
                .containsEntry("credit_code", "91320594MA1W8K4T2F")
                .containsEntry("street", "苏州市星湖街 88 号")
                .containsEntry("payment_term", "月结60天");
        assertThat(exported.truth.stream().filter(record -> record.entity().equals("o-meridian")))
                .hasSize(4)
                .allMatch(True::accepted);
    }

    @Test
    void whatRefersToMeridianIsThereAndItsInvoiceIsNineDaysLate() {
        assertThat(exported.record("Sales CRM deals", "deal", "D-7731"))
                .containsEntry("title", "12 × NL-400 for line 3")
                .containsEntry("amount", "4860000")
                .containsEntry("organisation", "A-7719");
        assertThat(exported.record("Service desk Suzhou cases", "case", "S2417"))
                .containsEntry("subject", "Drift on unit 0417")
                .containsEntry("organisation", "88-301");
        Map<String, String> invoice = exported.record("Kingdee receivables", "invoice", "2268");
        assertThat(invoice).containsEntry("organisation", "10-0442").containsEntry("paid", "0.00");
        assertThat(new java.math.BigDecimal(invoice.getOrDefault("amount", ""))).isEqualByComparingTo("386000");
        long excelDay = Exported.TODAY.minusDays(9).toEpochDay() + 25569;
        assertThat(Double.parseDouble(invoice.getOrDefault("due", ""))).isEqualTo(excelDay);
        assertThat(exported.record("Marketing hub campaigns", "campaign", "M-317"))
                .containsEntry("name", "Photonics week")
                .containsEntry("members", "55214 55033 53008");
    }

    @Test
    void zhouTingIsReachedByServiceAndNotByMarketing() {
        assertThat(exported.record("Marketing hub", "person", "55214"))
                .containsEntry("given_name", "Ting")
                .containsEntry("family_name", "Zhou")
                .containsEntry("phone", "+86 138 6214 0971")
                .containsEntry("birth_date", "1987-04-02");
        assertThat(exported.record("Service desk Suzhou", "person", "88-310"))
                .containsEntry("full_name", "周婷")
                .containsEntry("phone", "138-6214-0917")
                .containsEntry("email", "zhou.ting@meridian-optics.example");
    }

    @Test
    void theLostLeadStandsInTheHubUnderAShortName() {
        assertThat(exported.record("Marketing hub", "person", "53008"))
                .containsEntry("given_name", "Dan")
                .containsEntry("email", "dan.osei@post.example")
                .containsEntry("phone", "");
        assertThat(exported.record("Sales CRM", "person", "C-0977"))
                .containsEntry("full_name", "Daniel Osei")
                .containsEntry("phone", "+44 117 496 0182");
        assertThat(exported.record("Service desk Zürich cases", "case", "Z2401"))
                .containsEntry("subject", "NL-200 in repair");
    }

    @Test
    void theOthersOfTheCastAreKnownWhereTheBookSaysSo() {
        assertThat(exported.record("Kingdee ledger", "organisation", "10-0610")).containsEntry("credit_hold", "冻结");
        assertThat(exported.record("Sales CRM", "organisation", "A-7702"))
                .containsEntry("name", "Helvetia Precision AG");
        assertThat(exported.record("Service desk Zürich", "organisation", "41-207"))
                .containsEntry("street", "Solothurnstrasse 44");
        assertThat(exported.record("Service desk Suzhou", "organisation", "88-340"))
                .containsEntry("name", "岡本計測");
        assertThat(exported.record("Sales CRM", "organisation", "A-8033"))
                .containsEntry("name", "Universität Rheinfeld");
        assertThat(exported.record("Marketing hub", "organisation", "55032"))
                .containsEntry("name", "Norrsken Metrology AB");
        assertThat(exported.record("Kingdee ledger", "organisation", "10-0561"))
                .containsEntry("name", "DELGADO INGENIERIA SL");
        assertThat(exported.truth.stream().filter(record -> record.entity().equals("o-lumitek") && !record.accepted()))
                .singleElement()
                .satisfies(record -> assertThat(record.key()).isEqualTo("10-0588"));
    }

    @Test
    void groupAndSubsidiaryUnderOneRoofAreTwo() {
        assertThat(exported.record("Sales CRM", "organisation", "A-8239"))
                .containsEntry(
                        "phone",
                        exported.record("Sales CRM", "organisation", "A-8240").get("phone"));
        assertThat(exported.truth.stream()
                        .filter(record ->
                                record.key().startsWith("A-82") && record.trap().equals("branch"))
                        .map(True::entity))
                .containsExactlyInAnyOrder("o-tianfu", "o-tianfu-technology");
    }
}
