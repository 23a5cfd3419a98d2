package org.accordcrm.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.accordcrm.customers.Coined;
import org.accordcrm.matrix.AloneTest;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What the engine learned of a company's first sources, and forgets with the run that it learned it from. */
@AloneTest
@Import(Standing.class)
class LearnedTest {

    /** Each is in both sources, written in another way. */
    private static final List<String> WHO =
            Stream.generate(Coined::word).limit(30).toList();

    private final Desk stella;
    private final JdbcClient jdbc;
    private final Standing standing;
    private final String crm;
    private final String ledger;

    LearnedTest(SourceDesk desks, RestTestClient http, JdbcClient jdbc, Standing standing) {
        this.stella = desks.of(http);
        this.jdbc = jdbc;
        this.standing = standing;
        this.crm = stella.source("sales");
        this.ledger = stella.source("finance");
    }

    @Test
    void theModelBeforeIsInForceAgainAndAnotherIsLearnedWhenTheRunComesBack() {
        run(crm, list("S", " Instruments AG"));
        var before = standing.now();
        assertThat(learnedFrom()).isEqualTo(1);
        var run = run(ledger, list("K", " Instruments Ltd"));
        assertThat(learnedFrom()).isEqualTo(2);

        stella.undone(run.path("id").asString());

        var after = standing.after(run.path("id").asString());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));

        undoOf(crm);
        var again = standing.now();
        before.forEach((table, rows) -> assertThat(again.get(table)).as(table).isEqualTo(rows));

        run(ledger, list("K", " Instruments Ltd"));
        assertThat(learnedFrom()).as("how many sources").isEqualTo(2);
    }

    /** A run that nothing is learned from, taken back. */
    private void undoOf(String source) {
        var run = run(source, new EverythingList(who -> who).organisation("S-1", WHO.getFirst(), "city", "Zug"));
        stella.undone(run.path("id").asString());
    }

    private static EverythingList list(String keys, String form) {
        var list = new EverythingList(who -> who);
        for (var number = 0; number < WHO.size(); number++) {
            list.organisation(keys + "-" + number, WHO.get(number), "name", WHO.get(number) + form);
        }
        return list;
    }

    private JsonNode run(String source, EverythingList file) {
        return stella.resolved(stella.run(source, "list.csv", file.text(), EverythingList.ADDITIONS)
                .path("id")
                .asString());
    }

    /** Of how many sources the model in force was learned. */
    private int learnedFrom() {
        return jdbc.sql("""
                        select cardinality(sources) from customers.model
                        where withdrawn_at is null
                        order by version desc
                        limit 1
                        """).query(Integer.class).single();
    }
}
