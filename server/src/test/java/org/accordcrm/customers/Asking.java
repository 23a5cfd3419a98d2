package org.accordcrm.customers;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.accordcrm.Cast;
import org.accordcrm.people.Viewer;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person asking the API. */
record Asking(RestTestClient http) {

    static Asking as(Viewer viewer, Cast cast, RestTestClient http) {
        return new Asking(cast.as(viewer, http));
    }

    JsonNode get(String uri, Object... variables) {
        return JsonMapper.shared().readTree(bytes(uri, variables));
    }

    JsonNode page(UUID customer) {
        return get("/api/customers/{id}", customer);
    }

    String text(String uri, Object... variables) {
        return new String(bytes(uri, variables), StandardCharsets.UTF_8);
    }

    byte[] bytes(String uri, Object... variables) {
        return Objects.requireNonNull(http.get()
                .uri(uri, variables)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    int status(String uri, Object... variables) {
        return http.get()
                .uri(uri, variables)
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    void say(String verdict, UUID left, UUID right) {
        http.put()
                .uri("/api/pairs/{left}/{right}/verdict", left, right)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"verdict\": \"%s\"}".formatted(verdict))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    void takeBack(UUID left, UUID right) {
        http.delete()
                .uri("/api/pairs/{left}/{right}/verdict", left, right)
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    /** The field of a customer's page; a missing node if it is not there. */
    static JsonNode fact(JsonNode page, String key) {
        for (var group : page.path("groups")) {
            for (var field : group.path("fields")) {
                if (field.path("key").asString().equals(key)) {
                    return field;
                }
            }
        }
        return page.path("no such field");
    }
}
