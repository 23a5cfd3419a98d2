package org.accordcrm.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.customers.Coined;
import org.accordcrm.people.Tokens;
import org.accordcrm.sources.SourceDesk;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./accord import} and {@code ./accord export} against a running server, as a shell sees them. */
@ServerTest
class CommandsTest {

    private static final String MAPPING = """
            {"list": "whole", "targets": [{"target": "organisation", "keyColumns": ["id"], "fields": [
              {"field": "name", "columns": ["name"]}, {"field": "customer_since", "columns": ["since"]}]}]}
            """;

    @TempDir
    Path folder;

    private final Desk stella;
    private final String url;
    private final int port;
    private final String token;
    private final String source = Coined.word();
    private final String name = Coined.word();
    private final String other = Coined.word();
    private String file = "";
    private String mapping = "";
    private boolean isTerminal;

    CommandsTest(SourceDesk desks, Cast cast, Tokens tokens, RestTestClient http, @LocalServerPort int port) {
        var steward = cast.stella();
        this.stella = desks.of(steward, http);
        this.token = tokens.make(steward, "command").secret();
        this.port = port;
        this.url = "http://127.0.0.1:" + port;
    }

    private record Outcome(int status, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        file = write(
                "customers.csv",
                "id,name,since\n=1,%s,2020-01-01\n2,%s,2020-01-01\n3,Third,2023/2/30\n".formatted(name, other));
        mapping = write("mapping.json", MAPPING);
    }

    @Test
    void importSaysWhatBecameOfTheFile() {
        var done = take(file);

        assertThat(done.status()).as(done.err()).isZero();
        assertThat(done.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "read 3", "accepted 2", "unchanged 0", "quarantined 1", "skipped 0", "linked 0", "customers 2")
                .anyMatch(line -> line.matches("run [0-9a-f-]{36} finished"))
                .anyMatch(line -> line.matches("seconds [0-9.]+"));
        for (var word : List.of(name, other)) {
            assertThat(stella.get("/api/customers?q=" + word).path("items"))
                    .as("when it is done, they are found")
                    .hasSize(1);
        }
    }

    @Test
    void theMovingLineIsForATerminalAlone() {
        assertThat(take(file).err()).as("in a log").isEmpty();
        isTerminal = true;
        assertThat(take(file).err())
                .as("on a terminal")
                .contains("\r", "rows read")
                .endsWith("\n");
    }

    @Test
    void asJsonEachFileIsALine() {
        var done = take(file, file, "--json");

        assertThat(done.status()).as(done.err()).isZero();
        var runs = done.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(runs).extracting(run -> run.path("accepted").asInt()).containsExactly(2, 0);
        assertThat(runs).extracting(run -> run.path("unchanged").asInt()).containsExactly(0, 2);
        assertThat(runs)
                .allSatisfy(run -> assertThat(run.propertyNames())
                        .contains("run", "read", "quarantined", "skipped", "linked", "customers", "seconds"));
    }

    /** A source of its name is made once in any case; without a key the second try is refused for that. */
    @Test
    void anAnswerThatIsLostCostsNothing() throws IOException {
        try (var line = new LostAnswer(port, "/api/sources", 2)) {
            var done = take(file, "--url", line.url());

            assertThat(done.status()).as(done.err()).isZero();
            assertThat(line.left()).isZero();
        }
        assertThat(stella.get("/api/sources").path("items"))
                .extracting(one -> one.path("name").asString())
                .containsOnlyOnce(source);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithItsReason() throws IOException {
        var done = take(write("cut.xlsx", "PK, but no workbook"));

        assertThat(done.status()).isEqualTo(2);
        assertThat(done.err()).contains("workbook-unreadable");
    }

    @Test
    void aListThatLacksManyIsTakenWithConfirmAlone() throws IOException {
        take(file);
        var shorter = write("shorter.csv", "id,name,since\n=1,%s,2020-01-01\n".formatted(name));

        var refused = take(shorter);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("missing from this list", "--confirm");
        var done = take(shorter, "--confirm", "--json");
        assertThat(done.status()).as(done.err()).isZero();
        stella.until("/api/customers?q=" + other, list -> list.path("items").isEmpty());
    }

    @Test
    void whatIsWrongIsSaidInALineAndLeavesNoSource() throws IOException {
        assertRefused(take(folder.resolve("absent.csv").toString()), "There is no file", "absent.csv");
        assertRefused(run("import", file, "--token", "guessed", "--source", source), "The token is not known here");
        assertRefused(
                run("import", file, "--url", "http://127.0.0.1:1", "--source", source),
                "No Accord answers",
                "./accord serve");
        assertRefused(run("import", file, "--url", "here", "--source", source), "no address of a server");
        assertRefused(run("import", file, "--source", source), "--department");
        assertRefused(
                run(
                        "import",
                        file,
                        "--source",
                        source,
                        "--department",
                        "finance",
                        "--mapping",
                        write("m.json", "{\"a\":")),
                "is not JSON",
                "m.json");
        assertRefused(run("import", file, "--colour", "red"), "There is no option --colour");
        assertThat(stella.get("/api/sources").path("items"))
                .extracting(one -> one.path("name").asString())
                .doesNotContain(source);
    }

    @Test
    void exportWritesTheFileThatItsEndingSays() throws IOException {
        take(file);

        assertThat(export("customers", "c.csv")).contains(name).startsWith("\uFEFFId,");
        assertThat(export("customers", "c.xlsx")).startsWith("PK");
        assertThat(export("records", "r.csv")).contains(name, source);
        assertThat(export("links", "l.csv").lines())
                .anyMatch(line -> line.endsWith("source,target,key,customer"))
                .anyMatch(line -> line.matches(source + ",organisation,'=1,[0-9a-f-]{36}"))
                .anyMatch(line -> line.matches(source + ",organisation,2,[0-9a-f-]{36}"));
        assertRefused(run("export", "everything", "--out", "x.csv"), "customers, records or links");
        assertRefused(run("export", "links"), "--out");
    }

    private String export(String what, String name) throws IOException {
        var out = folder.resolve(name);
        var done = run("export", what, "--out", out.toString());
        assertThat(done.status()).as(done.err()).isZero();
        return Files.readString(out, StandardCharsets.ISO_8859_1).startsWith("PK") ? "PK" : Files.readString(out);
    }

    private static void assertRefused(Outcome outcome, String... words) {
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.err()).contains(words).doesNotContain("\tat ");
        assertThat(outcome.out()).isEmpty();
    }

    /** Imports with all that is needed. */
    private Outcome take(String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--source", source, "--department", "finance", "--mapping", mapping));
        return run("import", arguments.toArray(String[]::new));
    }

    /** With the address and the token, unless others are given. */
    private Outcome run(String command, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--url")) {
            all.addAll(List.of("--url", url));
        }
        if (!all.contains("--token")) {
            all.addAll(List.of("--token", token));
        }
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var status = Commands.run(command, all, print(out), print(err), isTerminal);
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
