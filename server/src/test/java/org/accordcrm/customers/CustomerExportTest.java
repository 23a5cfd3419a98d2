package org.accordcrm.customers;

import static org.accordcrm.customers.Taking.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A customer whose name is a formula. */
@ServerTest
@Import(Taking.class)
class CustomerExportTest {

    @TempDir
    Path folder;

    private final Asking ada;
    private final UUID customer;
    private final String name = Coined.word();

    CustomerExportTest(Taking taking, Cast cast, RestTestClient http) {
        this.ada = Asking.as(cast.ada(), cast, http);
        var crm = taking.source("sales", "CRM");
        taking.take(
                crm,
                organisation(
                        "=1+1",
                        Map.of(
                                "name", "=HYPERLINK(\"" + name + "\")",
                                "phone", List.of("+41446681800"),
                                "credit_limit", Map.of("amount", "4860000.50", "currency", "CNY"))));
        this.customer = taking.record(crm, "organisation", "=1+1");
    }

    @Test
    void csvHoldsWhatIsShownAndNoFormula() {
        var lines = ada.text("/api/customers/export?q={q}&columns=id,displayName,phone,credit_limit", name)
                .split("\r\n");

        assertThat(lines)
                .containsExactly(
                        "\uFEFFId,Name,Phone,Credit limit",
                        customer + ",\"'=HYPERLINK(\"\"" + name + "\"\")\",+41446681800,4860000.50 CNY");
    }

    @Test
    void headingsAreInTheReceiversLanguage() {
        var text = new String(
                Objects.requireNonNull(ada.http()
                        .get()
                        .uri("/api/customers/export?q={q}", name)
                        .header("Accept-Language", "zh-CN")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF编号,类别,名称,").contains(",电话,", ",信用额度,");
    }

    @Test
    void linksAndRecordsNameTheirCustomer() {
        assertThat(ada.text("/api/links/export")).contains(",organisation,'=1+1," + customer + "\r\n");
        assertThat(ada.text("/api/records/export")).contains(",organisation,'=1+1," + customer + ",");
    }

    @Test
    void aSpreadsheetHoldsTheSame() throws IOException {
        var bytes = ada.bytes("/api/customers/export?format=xlsx&q={q}", name);
        var parts = new StringBuilder();
        // By the directory at its end, as spreadsheet programs open it.
        var file = Files.write(folder.resolve("customers.xlsx"), bytes);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertThat(parts.toString()).contains(name, customer.toString()).doesNotContain("<f>");
    }
}
