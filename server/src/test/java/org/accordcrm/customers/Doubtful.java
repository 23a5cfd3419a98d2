package org.accordcrm.customers;

import static java.util.stream.Collectors.toSet;
import static org.accordcrm.customers.Taking.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Companies whose names share a rare word, with nothing beside them: the engine is in doubt about each two of them. */
final class Doubtful {

    final UUID crm;
    final UUID ledger;

    private final Taking taking;
    private final Asking ada;

    /** @param ada who looks */
    Doubtful(Taking taking, Asking ada) {
        this.taking = taking;
        this.ada = ada;
        this.crm = taking.source("sales", "CRM");
        this.ledger = taking.source("finance", "Ledger");
    }

    /** What the model is learned from, so that no test moves it. */
    void twoSourcesKnowTheSameCompanies() {
        var inCrm = new ArrayList<Taking.Given>();
        var inLedger = new ArrayList<Taking.Given>();
        for (var number = 0; number < 60; number++) {
            var word = Coined.word();
            Map<String, Object> company =
                    Map.of("name", word + " AG", "email", List.of("office@" + word + ".example"), "city", "Zug");
            inCrm.add(organisation("A-" + number, company));
            inLedger.add(organisation("K-" + number, company));
        }
        taking.take(crm, inCrm.toArray(Taking.Given[]::new));
        taking.take(ledger, inLedger.toArray(Taking.Given[]::new));
    }

    /** New companies of one word, of which each two are a doubt; the ids of their records. */
    List<UUID> alike(int count) {
        var word = Coined.word();
        var keys = IntStream.range(0, count)
                .mapToObj(number -> word + "-" + number)
                .toList();
        taking.take(
                crm,
                keys.stream()
                        .map(key -> organisation(key, Map.of("name", Coined.word() + " " + word)))
                        .toArray(Taking.Given[]::new));
        var ids = keys.stream().map(key -> idOf(crm, key)).toList();
        assertThat(among(ids)).as("each two are a doubt").hasSize(count * (count - 1) / 2);
        return ids;
    }

    UUID idOf(UUID source, String key) {
        return taking.record(source, "organisation", key);
    }

    List<JsonNode> whole() {
        return pages(ada, 200);
    }

    /** All pages, one after the other. */
    static List<JsonNode> pages(Asking who, int limit) {
        var items = new ArrayList<JsonNode>();
        String cursor = null;
        do {
            var page = page(who, "/api/reviews", limit, cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("next").asStringOpt().orElse(null);
        } while (cursor != null);
        return items;
    }

    static JsonNode page(Asking who, String list, int limit, @Nullable String cursor) {
        return cursor == null
                ? who.get(list + "?limit={limit}", limit)
                : who.get(list + "?limit={limit}&cursor={cursor}", limit, cursor);
    }

    /** The listed pairs of two of these records. */
    List<JsonNode> among(List<UUID> ids) {
        return whole().stream()
                .filter(pair -> ids.contains(left(pair)) && ids.contains(right(pair)))
                .toList();
    }

    static UUID left(JsonNode pair) {
        return UUID.fromString(pair.path("left").path("id").asString());
    }

    static UUID right(JsonNode pair) {
        return UUID.fromString(pair.path("right").path("id").asString());
    }

    static List<String> keys(List<JsonNode> pairs) {
        return pairs.stream().map(pair -> left(pair) + "/" + right(pair)).toList();
    }

    boolean isOpen(UUID one, UUID other) {
        return !among(List.of(one, other)).isEmpty();
    }

    void awaitOpen(UUID one, UUID other, boolean open) {
        Awaitility.await(open ? "the pair comes back" : "the pair leaves").until(() -> isOpen(one, other) == open);
    }

    Set<Set<UUID>> decidedPairs() {
        return ada.get("/api/reviews/decided?limit=200")
                .path("items")
                .valueStream()
                .map(pair -> Set.of(left(pair), right(pair)))
                .collect(toSet());
    }

    /** Status, and code of the refusal. */
    static String answer(Asking who, String verdict, List<UUID> pair, boolean first) {
        var result = who.http()
                .put()
                .uri("/api/pairs/{left}/{right}/verdict", pair.get(0), pair.get(1))
                .headers(headers -> {
                    if (first) {
                        headers.set(HttpHeaders.IF_NONE_MATCH, "*");
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"verdict\": \"%s\"}".formatted(verdict))
                .exchange()
                .expectBody()
                .returnResult();
        var body = result.getResponseBody();
        var code = body == null || body.length == 0
                ? ""
                : " " + JsonMapper.shared().readTree(body).path("code").asString();
        return result.getStatus().value() + code;
    }
}
