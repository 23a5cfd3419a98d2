package org.accordcrm.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.accordcrm.ServerTest;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Rows that wait until somebody mends them. */
@ServerTest
class QuarantineTest {

    private static final String MAPPING = """
            {"targets": [{"target": "organisation", "keyColumns": ["id"], "fields": [
              {"field": "name", "columns": ["name"]}]}]}
            """;

    private final Desk stella;
    private final String source;

    QuarantineTest(SourceDesk desks, RestTestClient http) {
        this.stella = desks.of(http);
        this.source = stella.source("finance");
        stella.run(source, "names.csv", "id,name\n1,One\n2,Two,halves\n", MAPPING);
    }

    @Test
    void aRowThatIsNoneStaysOutHoweverOftenItIsTriedAgain() {
        for (var attempt = 1; attempt <= 2; attempt++) {
            var run = stella.post("/api/sources/%s/quarantine/replay".formatted(source), "");

            assertThat(run.path("accepted").asInt()).as("attempt " + attempt).isZero();
            assertThat(stella.quarantine(source)).isEqualTo(Map.of(3L, "row-too-long"));
        }
    }

    @Test
    void whatAPersonMakesOfARowIsTakenIn() {
        var mended = mend("{\"name\": \"Two halves\", \"Column 3\": \"\"}");

        assertThat(mended.path("accepted").asBoolean()).isTrue();
        assertThat(stella.quarantine(source)).isEmpty();
    }

    @Test
    void aRowShowsItsColumnsInTheOrderOfTheFile() {
        stella.run(source, "names.csv", "remark,name,since,id\nkeep,,2020,3\n", MAPPING);

        var rows = stella.get("/api/sources/%s/quarantine".formatted(source)).path("items");

        var columns = rows.valueStream()
                .filter(row -> row.path("raw").has("remark"))
                .map(row -> List.copyOf(row.path("raw").propertyNames()));
        assertThat(columns).containsExactly(List.of("remark", "name", "since", "id"));
    }

    private JsonNode mend(String cells) {
        var row = stella.get("/api/sources/%s/quarantine".formatted(source))
                .path("items")
                .path(0)
                .path("id")
                .asString();
        return stella.put("/api/quarantine/%s/mend".formatted(row), "{\"raw\": %s}".formatted(cells));
    }
}
