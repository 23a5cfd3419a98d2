package org.accordcrm.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accordcrm.ServerTest;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every example of docs/sources.md does what the page says. */
@ServerTest
class SourcesGuideTest {

    private static final Path GUIDE = Path.of("../docs/sources.md");

    /** A block of JSON with the word behind it, and the table under it, if any. */
    private static final Pattern EXAMPLE = Pattern.compile("```json (\\S+)\\R((?s:.*?))```\\R(?:\\R((?:\\|.*\\R)+))?");

    private static final String KEY = "No";

    private record Example(String kind, String json, List<List<String>> table) {}

    private final Desk stella;

    SourcesGuideTest(SourceDesk desks, RestTestClient http) {
        this.stella = desks.of(http);
    }

    @TestFactory
    Stream<DynamicTest> aFieldBecomesWhatTheTableUnderItSays() throws IOException {
        var fields = examples().stream()
                .filter(example -> !example.table().isEmpty())
                .toList();
        assertThat(fields).hasSizeGreaterThan(12);
        return fields.stream()
                .map(example -> DynamicTest.dynamicTest(example.json().strip(), () -> check(example)));
    }

    @Test
    void everyWholeMappingCanBeStored() throws IOException {
        var mappings = examples("mapping");

        assertThat(mappings).hasSize(2).allSatisfy(mapping -> {
            var source = stella.source("finance");
            stella.map(source, mapping);
            assertThat(stella.get("/api/sources/%s/mapping".formatted(source)).path("targets"))
                    .isNotEmpty();
        });
    }

    @Test
    void recordsAreAnsweredAsThePageSays() throws IOException {
        var source = stella.source("finance");
        stella.map(source, examples("mapping").getLast());
        var records = examples("records").getFirst();

        assertThat(stella.send(source, "organisation", records))
                .isEqualTo(JsonMapper.shared().readTree(examples("answer").getFirst()));

        assertThat(stella.send(source, "organisation", records)
                        .path(0)
                        .path("outcome")
                        .asString())
                .isEqualTo("unchanged");
    }

    private void check(Example example) {
        var line = JsonMapper.shared().readTree(example.json());
        var header = example.table().getFirst();
        var columns = header.subList(0, header.size() - 1);
        var rows = example.table().subList(2, example.table().size());
        var csv = new StringBuilder(row(KEY, columns));
        for (var number = 0; number < rows.size(); number++) {
            csv.append(row("K-" + number, rows.get(number).subList(0, columns.size())));
        }
        var source = stella.source("finance");
        var file = stella.file(source, "example.csv", csv.toString());
        var mapping = """
                {"format": {"kind": "csv", "delimiter": ",", "headerRow": 1},
                 "targets": [{"target": "%s", "keyColumns": ["%s"], "fields": [%s]}]}
                """.formatted(example.kind(), KEY, example.json());

        var preview = stella.post(
                "/api/files/%s/preview".formatted(file.path("id").asString()), "{\"mapping\": %s}".formatted(mapping));

        var field = line.path("field").asString();
        var found = preview.path("rows")
                .valueStream()
                .collect(Collectors.toMap(row -> row.path("raw").path(KEY).asString(), row -> became(row, field)));
        for (var number = 0; number < rows.size(); number++) {
            assertThat(found.get("K-" + number))
                    .as(rows.get(number).toString())
                    .isEqualTo(rows.get(number).getLast());
        }
    }

    /** In the words of the table. */
    private static String became(JsonNode row, String field) {
        for (var fault : row.path("faults")) {
            if (fault.path("field").asString("").equals(field)) {
                return "quarantine: `%s`"
                        .formatted(fault.path("reason").path("code").asString());
            }
        }
        var value = row.path("records").path(0).path("values").path(field);
        return value.isMissingNode() ? "nothing" : "`" + written(value) + "`";
    }

    private static String written(JsonNode value) {
        if (value.isObject()) {
            return value.propertyStream()
                    .map(part -> "\"%s\": %s".formatted(part.getKey(), written(part.getValue())))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.isArray()
                ? value.valueStream().map(SourcesGuideTest::written).collect(Collectors.joining(", ", "[", "]"))
                : value.toString();
    }

    private static String row(String first, List<String> cells) {
        return Stream.concat(Stream.of(first), cells.stream().map(cell -> "\"" + cell + "\""))
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static List<String> examples(String kind) throws IOException {
        return examples().stream()
                .filter(example -> example.kind().equals(kind))
                .map(Example::json)
                .toList();
    }

    private static List<Example> examples() throws IOException {
        var found = new ArrayList<Example>();
        var match = EXAMPLE.matcher(Files.readString(GUIDE));
        while (match.find()) {
            var table = match.group(3) == null
                    ? List.<List<String>>of()
                    : match.group(3).lines().map(SourcesGuideTest::cells).toList();
            found.add(new Example(match.group(1), match.group(2), table));
        }
        return found;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
