package org.accordcrm.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.customers.Coined;
import org.accordcrm.people.Tokens;
import org.accordcrm.people.Viewer;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Files that are not what they should be, each with a clear answer. */
@ServerTest
class BadFileTest {

    private static final String NAMES = """
            {"format": {%s}, "targets": [{"target": "organisation", "keyColumns": ["id"], "fields": [
              {"field": "name", "columns": ["name"]}]}]}
            """;

    private final Desk stella;
    private final Viewer steward;
    private final Tokens tokens;
    private final JdbcClient jdbc;
    private final int port;
    private final String source;

    BadFileTest(
            SourceDesk desks,
            Cast cast,
            RestTestClient http,
            Tokens tokens,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.steward = cast.stella();
        this.stella = desks.of(steward, http);
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.port = port;
        this.source = stella.source("marketing");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal("nothing.csv", new byte[0])).isEqualTo("file-empty");
        assertThat(refusal("blank.csv", bytes("\n\n  \n"))).isEqualTo("file-empty");
    }

    @Test
    void whatIsNoTableIsRefusedByWhatItIs() {
        assertThat(refusal("photo.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0}))
                .isEqualTo("file-not-table");
        assertThat(refusal("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEqualTo("file-not-table");
        assertThat(refusal("nested.xlsx", zip(Map.of("inner.zip", "PK")))).isEqualTo("file-not-table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise.csv", "noise.json", "noise.txt"})
    void bytesThatAreNoTextAreRefused(String name) {
        var noise = new byte[4_000];
        new Random(name.hashCode()).nextBytes(noise);
        if (name.endsWith(".json")) {
            noise[0] = '{';
        }
        assertThat(refusal(name, noise)).isEqualTo("file-not-text");
        var program = new byte[4_000];
        for (var i = 0; i < program.length; i += 3) {
            program[i] = (byte) (noise[i] & 0x7F);
        }
        assertThat(refusal(name, program)).isEqualTo("file-not-text");
        var named = stella.file(source, name, "id,name\n1,One\n");
        assertThat(named.path("recognised").path("kind").asString()).isEqualTo("csv");
    }

    /** A customer list in each encoding that people save, hard ones among them: all Chinese, and no mark. */
    @ParameterizedTest
    @CsvSource({
        "UTF-8, 苏州子午光学有限公司, 江苏省苏州市工业园区星湖街三百二十八号",
        "UTF-16LE, 苏州子午光学有限公司, 江苏省苏州市工业园区星湖街三百二十八号创意产业园五号楼四层东侧办公区收货请走北门并提前一天与前台王女士电话预约送货时间",
        "UTF-16BE, 苏州子午光学有限公司, 江苏省苏州市工业园区星湖街三百二十八号创意产业园五号楼四层东侧办公区收货请走北门并提前一天与前台王女士电话预约送货时间",
        "UTF-16LE, Müller & Söhne Präzision, Zürich",
        "GB18030, 苏州子午光学有限公司, 江苏省苏州市工业园区星湖街三百二十八号",
        "Big5, 臺北光學股份有限公司, 臺北市信義區松仁路一百號",
        "windows-1252, Müller & Söhne Präzision, Zürich"
    })
    void aListInAnyEncodingIsTakenForThatWithoutAMark(String encoding, String name, String city) {
        var list = new StringBuilder("id,name,city\n");
        for (var row = 1; row <= 40; row++) {
            list.append(row).append(',').append(name).append(',').append(city).append('\n');
        }

        var file = stella.file(source, "list.csv", list.toString().getBytes(Charset.forName(encoding)));

        assertThat(file.path("recognised").path("encoding").asString()).isEqualTo(encoding);
        assertThat(file.path("columns"))
                .extracting(column -> column.path("name").asString())
                .containsExactly("id", "name", "city");
        assertThat(file.path("columns").path(2).path("samples").path(0).asString())
                .isEqualTo(city);
    }

    @Test
    void aTableMayPartItsCellsWithAControlCharacter() {
        var file = stella.file(source, "hive.txt", "id\u0001name\n1\u0001One\n2\u0001Two\n".repeat(3));

        var read = stella.post(
                "/api/files/" + file.path("id").asString() + "/recognition",
                "{\"format\": {\"delimiter\": \"\\u0001\"}}");

        assertThat(read.path("columns"))
                .extracting(column -> column.path("name").asString())
                .containsExactly("id", "name");
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, Müller & Söhne Präzision", "GB18030, 苏州子午光学有限公司", "UTF-16LE, 苏州子午光学"})
    void theEncodingIsRecognised(String encoding, String name) {
        var run = run("names.csv", ("\uFEFFid,name\n1," + name + "\n").getBytes(Charset.forName("UTF-16LE")), "");
        assertThat(SourceDesk.counts(run)).containsExactly(1L, 1L, 0L, 0L, 0L);

        var plain = ("id,name\n1," + name + " 2\n").getBytes(Charset.forName(encoding));
        run = run("names.csv", encoding.startsWith("UTF") ? withMark(plain) : plain, "");

        assertThat(SourceDesk.counts(run)).containsExactly(1L, 1L, 0L, 0L, 0L);
        assertThat(names()).containsExactly(name + " 2");
    }

    @Test
    void rowsThatDoNotFitTheChosenEncodingAreQuarantinedAndTheOthersAreNot() {
        var content = "id,name\n1,Müller\n2,Plain\n".getBytes(Charset.forName("windows-1252"));

        var run = run("names.csv", content, "\"encoding\": \"UTF-8\"");

        assertThat(SourceDesk.counts(run)).containsExactly(2L, 1L, 0L, 1L, 0L);
        assertThat(stella.quarantine(source)).isEqualTo(Map.of(2L, "encoding-invalid"));
    }

    @Test
    void anEncodingThatThereIsNotIsRefused() {
        var file = stella.file(source, "names.csv", "id,name\n1,A\n");

        var refused = Desk.refusal(stella.begin(source, file, NAMES.formatted("\"encoding\": \"klingon\"")), 422);

        assertThat(refused.path("code").asString()).isEqualTo("encoding-unknown");
    }

    @Test
    void linesMayEndInDifferentWays() {
        var run = run("names.csv", bytes("id,name\r\n1,One\r2,Two\n3,\"Three\r\nlines\"\n\n4,Four"), "");

        assertThat(SourceDesk.counts(run)).containsExactly(4L, 4L, 0L, 0L, 0L);
        assertThat(names()).containsExactly("Four", "One", "Three lines", "Two");
    }

    @Test
    void fiveHundredColumnsAreReadAndTooManyAreRefused() {
        var run = run("wide.csv", wide(500), "");

        assertThat(SourceDesk.counts(run)).containsExactly(1L, 1L, 0L, 0L, 0L);
        assertThat(refusal("wider.csv", wide(2_001))).isEqualTo("columns-too-many");
    }

    @Test
    void columnsOfOneNameAreToldApart() {
        var file = stella.file(source, "twice.csv", "id,name,Name,name\n1,First,Second,Third\n");

        assertThat(file.path("columns"))
                .extracting(column -> column.path("name").asString())
                .containsExactly("id", "name", "Name (2)", "name (3)");
        var mapping = NAMES.formatted("").replace("[\"name\"]", "[\"name (3)\"]");
        stella.settled(Desk.ok(stella.begin(source, file, mapping)).path("id").asString());
        assertThat(names()).containsExactly("Third");
    }

    @Test
    void aFileOverTheLimitIsRefusedBeforeItIsRead() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            // Not one byte of the body is ever sent.
            socket.getOutputStream().write(bytes(upload(3_000_000_000L)));
            var answer = new String(socket.getInputStream().readNBytes(4_096), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("file-too-large");
        }
        assertThat(files()).isZero();
    }

    @Test
    void ofAFileThatIsCutOffOnItsWayNothingIsKept() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(bytes(upload(1_000) + "id,name\n1,On"));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("HTTP/1.1 2");
        }
        assertThat(files()).isZero();
    }

    @Test
    void aFileThatWasCutInTheMiddleLosesItsLastRowAlone() {
        run("cut.csv", bytes("id,name\n1,One\n2,Two\n3"), "");
        assertThat(stella.quarantine(source)).isEqualTo(Map.of(4L, "row-too-short"));
        assertThat(names()).containsExactly("One", "Two");

        var run = run("cut.json", bytes("[{\"id\": \"4\", \"name\": \"Four\"},\n {\"id\": \"5\", \"na"), "");
        assertThat(SourceDesk.counts(run)).containsExactly(2L, 1L, 0L, 1L, 0L);
        assertThat(stella.quarantine(source)).containsValue("json-cut");

        var whole = zip(sheet("<row><c t=\"inlineStr\"><is><t>id</t></is></c></row>"));
        assertThat(refusal("cut.xlsx", Arrays.copyOf(whole, whole.length - 30))).isEqualTo("workbook-unreadable");
    }

    @Test
    void bombsAreRefused() {
        assertThat(refusal("bomb.xlsx", zip(sheet("<row>" + " ".repeat(100 << 20) + "</row>"))))
                .isEqualTo("archive-inflates");
        assertThat(refusal("strings.xlsx", zip(withStrings(1_100_000)))).isEqualTo("workbook-strings-too-many");
        var parts = IntStream.range(0, 10_001).boxed().collect(Collectors.toMap(part -> "part" + part, _ -> ""));
        assertThat(refusal("parts.xlsx", zip(parts))).isEqualTo("workbook-parts-too-many");
        var entities =
                "<!DOCTYPE x [<!ENTITY a \"%s\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>".formatted("a".repeat(99));
        assertThat(refusal("entities.xlsx", zip(sheet(entities, "<row><c><v>&b;</v></c></row>"))))
                .isEqualTo("workbook-unreadable");
        assertThat(refusal("deep.json", bytes("[".repeat(100_000)))).isEqualTo("json-without-records");
    }

    @Test
    void aFormulaIsATextAndNoSpreadsheetTakesItForMore() {
        var word = Coined.word();
        var counted = Coined.word() + " as counted";
        var formula = "HYPERLINK(\"http://example.invalid\",\"" + word + "\")";
        var rows = "<row><c t=\"inlineStr\"><is><t>id</t></is></c><c t=\"inlineStr\"><is><t>name</t></is></c></row>"
                + "<row><c><v>1</v></c><c><f>%s</f></c></row>".formatted(formula)
                + "<row><c><v>2</v></c><c t=\"str\"><f>A1</f><v>%s</v></c></row>".formatted(counted);
        var given = stella.file(source, "formulas.xlsx", zip(sheet(rows)));
        stella.resolved(Desk.ok(stella.begin(source, given, NAMES.formatted("")))
                .path("id")
                .asString());

        assertThat(names()).containsExactly("=" + formula, counted);
        for (var found : List.of(word, counted)) {
            stella.until("/api/customers?q=" + found, list -> list.path("items").size() == 1);
        }
        assertThat(stella.text("/api/customers/export?columns=displayName&q=" + word))
                .contains("\"'=HYPERLINK(")
                .doesNotContain("\n=", ",=", "\"=");
    }

    @Test
    void aSourceHasOneRunAtATime() {
        run("names.csv", bytes("id,name\n1,One\n2,Two\n"), "");
        var mapping = NAMES.formatted("").replaceFirst("\\{", "{\"list\": \"whole\", ");
        var shorter = stella.file(source, "names.csv", "id,name\n1,One\n");
        var asking = stella.settled(
                Desk.ok(stella.begin(source, shorter, mapping)).path("id").asString());
        assertThat(asking.path("state").asString()).isEqualTo("asking");

        var refused = Desk.refusal(stella.begin(source, shorter, mapping), 409);

        assertThat(refused.path("code").asString()).isEqualTo("run-in-progress");
        stella.put("/api/runs/" + asking.path("id").asString() + "/stop", "");
        assertThat(Desk.ok(stella.begin(source, shorter, NAMES.formatted("")))
                        .path("id")
                        .asString())
                .isNotEmpty();
    }

    private String upload(long length) {
        return """
                POST /api/sources/%s/files?name=names.csv HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                Content-Type: application/octet-stream\r
                Content-Length: %d\r
                Connection: close\r
                \r
                """.formatted(source, tokens.make(steward, "test").secret(), length);
    }

    private JsonNode run(String name, byte[] content, String format) {
        var file = stella.file(source, name, content);
        return stella.settled(Desk.ok(stella.begin(source, file, NAMES.formatted(format)))
                .path("id")
                .asString());
    }

    private String refusal(String name, byte[] content) {
        return Desk.refusal(stella.give(source, name, content), 422)
                .path("code")
                .asString();
    }

    private List<String> names() {
        return jdbc.sql("""
                        select v.values ->> 'name' as name
                        from sources.record r
                        join sources.record_version v on v.record_id = r.id and v.run_id = r.run_id
                        where r.source_id = cast(? as uuid)
                        order by 1
                        """)
                .param(source)
                .query((row, _) -> row.getString("name"))
                .list();
    }

    private long files() {
        return jdbc.sql("select count(*) from sources.file where source_id = cast(? as uuid)")
                .param(source)
                .query(Long.class)
                .single();
    }

    private static byte[] wide(int columns) {
        var header =
                IntStream.range(0, columns - 2).mapToObj(column -> "c" + column).collect(Collectors.joining(","));
        return bytes("id,name," + header + "\n1,Wide" + ",x".repeat(columns - 2) + "\n");
    }

    private static byte[] withMark(byte[] utf16) {
        var marked = new ByteArrayOutputStream();
        marked.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
        marked.writeBytes(utf16);
        return marked.toByteArray();
    }

    private static Map<String, String> sheet(String rows) {
        return sheet("", rows);
    }

    private static Map<String, String> sheet(String doctype, String rows) {
        return Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                doctype + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static Map<String, String> withStrings(int count) {
        var parts = new java.util.HashMap<>(sheet("<row><c t=\"s\"><v>0</v></c></row>"));
        parts.put("xl/sharedStrings.xml", "<sst>" + "<si><t>seventeen letters</t></si>".repeat(count) + "</sst>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(bytes(part.getValue()));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
