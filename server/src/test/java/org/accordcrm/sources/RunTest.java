package org.accordcrm.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.accordcrm.ServerTest;
import org.accordcrm.people.Companies;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A file becomes records, once, and every row of it is accounted for. */
@ServerTest
class RunTest {

    private static final String MAPPING = """
            {"list": "whole", "defaults": {"country": "CH", "areaCode": "44"}, "targets": [
              {"target": "organisation", "keyColumns": ["id"], "dateColumn": "updated", "fields": [
                {"field": "name", "columns": ["name"]},
                {"field": "phone", "columns": ["phone"]},
                {"field": "customer_since", "columns": ["since"]},
                {"field": "credit_limit", "columns": ["limit", "currency"]}]}]}
            """;

    private static final String FILE = """
            id,name,phone,since,limit,currency,updated
            1,Helvetia Precision AG,044 123 45 67,2018-06-01,1000.50,CHF,2026-01-02
            2,Norrsken AB,n/a,2023/2/30,20,CHF,2026-01-02
            3,Suzhou Meridian Optics,+86 512 6588 4107转12,2018年6月1日,"3,000",CNY,2026-01-02
            3,Suzhou Meridian Optics,+86 512 6588 4107转12,2018年6月1日,"3,000",CNY,2026-01-02
            1,Helvetia AG,,,5,CHF,2026-01-02
            4,Okamoto,,,,,2026-01-02
            """;

    private final Desk desk;
    private final JdbcClient jdbc;
    private final SourceRecords records;
    private final Companies companies;

    RunTest(SourceDesk desks, RestTestClient http, JdbcClient jdbc, SourceRecords records, Companies companies) {
        this.desk = desks.of(http);
        this.jdbc = jdbc;
        this.records = records;
        this.companies = companies;
    }

    @Test
    void everyRowOfAFileHasOneEndingAndSoHasItsMoney() {
        var source = desk.source("finance");

        var run = desk.run(source, "customers.csv", FILE, MAPPING);

        assertThat(SourceDesk.counts(run)).containsExactly(6L, 3L, 0L, 2L, 1L);
        assertThat(run.path("state").asString()).isIn("resolving", "finished");
        assertThat(run.path("sums").toString()).isEqualTo("""
                        [{"field":"organisation.credit_limit","currency":"CHF","file":1025.5,"accepted":1000.5,\
                        "unchanged":0,"quarantined":25,"skipped":0},\
                        {"field":"organisation.credit_limit","currency":"CNY","file":6000,"accepted":3000,\
                        "unchanged":0,"quarantined":0,"skipped":3000}]""");
    }

    @Test
    void whatIsStoredIsTheCleanedRowBesideTheRawOne() {
        var source = desk.source("finance");

        desk.run(source, "customers.csv", FILE, MAPPING);

        var meridian = record(source, "3");
        assertThat(meridian.values())
                .containsEntry("name", "Suzhou Meridian Optics")
                .containsEntry("phone", "+8651265884107;ext=12")
                .containsEntry("customer_since", "2018-06-01")
                .containsEntry("country", "CH");
        assertThat(meridian.values().get("credit_limit")).hasToString("{amount=3000, currency=CNY}");
        assertThat(records.raw(List.of(meridian.id())).get(meridian.id()))
                .containsEntry("since", "2018年6月1日")
                .containsEntry("limit", "3,000");
        var zone = ZoneId.of(companies.current().orElseThrow().zone());
        assertThat(meridian.recordDate())
                .isEqualTo(LocalDate.parse("2026-01-02").atStartOfDay(zone).toInstant());
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var source = desk.source("finance");
        desk.run(source, "customers.csv", FILE, MAPPING);
        var versions = versions(source);

        var second = desk.run(source, "customers.csv", FILE, MAPPING);

        assertThat(SourceDesk.counts(second)).containsExactly(6L, 0L, 3L, 2L, 1L);
        assertThat(versions(source)).isEqualTo(versions).isPositive();
        assertThat(takenIn(second)).isZero();
    }

    @Test
    void aChangedFileChangesOnlyWhatChanged() {
        var source = desk.source("finance");
        desk.run(source, "customers.csv", FILE, MAPPING);
        var before = record(source, "1");

        var second = desk.run(source, "customers.csv", FILE.replace("Okamoto", "岡本計測"), MAPPING);

        assertThat(SourceDesk.counts(second)).containsExactly(6L, 1L, 2L, 2L, 1L);
        assertThat(record(source, "4").values()).containsEntry("name", "岡本計測");
        assertThat(record(source, "1")).isEqualTo(before);
        assertThat(records.history(record(source, "4").id()))
                .extracting(version -> version.values().get("name"))
                .containsExactly("岡本計測", "Okamoto");
    }

    private SourceRecord record(String source, String key) {
        var id = jdbc.sql("select id from sources.record_view where source_id = ? and source_key = ?")
                .params(UUID.fromString(source), key)
                .query(UUID.class)
                .single();
        return records.find(java.util.List.of(new SourceRecordId(id))).getFirst();
    }

    private long versions(String source) {
        return jdbc.sql("""
                        select count(*) from sources.record_version v join sources.record r on r.id = v.record_id
                        where r.source_id = ?
                        """).param(UUID.fromString(source)).query(Long.class).single();
    }

    private long takenIn(JsonNode run) {
        return jdbc.sql("select count(*) from journal.entry where run = ? and kind = ?")
                .params(UUID.fromString(run.path("id").asString()), RecordsTakenIn.KIND)
                .query(Long.class)
                .single();
    }
}
