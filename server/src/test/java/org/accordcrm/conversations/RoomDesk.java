package org.accordcrm.conversations;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** One person in one room, at the HTTP seam. */
record RoomDesk(RestTestClient http, UUID customer) {

    JsonNode page() {
        return get("/api/rooms/customer/" + customer);
    }

    JsonNode get(String uri) {
        return ok(http.get().uri(uri).exchange());
    }

    JsonNode post(String text) {
        return post(text, null);
    }

    JsonNode post(String text, @Nullable String inReplyTo) {
        return ok(tryPost(text, inReplyTo));
    }

    RestTestClient.ResponseSpec tryPost(String text, @Nullable String inReplyTo) {
        var body = new HashMap<String, Object>(Map.of("text", text));
        if (inReplyTo != null) {
            body.put("inReplyTo", inReplyTo);
        }
        return http.post()
                .uri("/api/rooms/customer/{id}/messages", customer)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    RestTestClient.ResponseSpec edit(String message, int seen, String text) {
        return http.put()
                .uri("/api/messages/{id}", message)
                .header(HttpHeaders.IF_MATCH, "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", text))
                .exchange();
    }

    RestTestClient.ResponseSpec delete(String message) {
        return http.put().uri("/api/messages/{id}/deletion", message).exchange();
    }

    RestTestClient.ResponseSpec restore(String message) {
        return http.delete().uri("/api/messages/{id}/deletion", message).exchange();
    }

    void read(String offset) {
        http.put()
                .uri("/api/rooms/customer/{id}/read", customer)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("offset", offset))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    /** The room in the person's list; a missing node if it is not there. */
    JsonNode line() {
        for (var line : get("/api/rooms")) {
            if (line.path("id").asString().equals(customer.toString())) {
                return line;
            }
        }
        return get("/api/rooms").path("no such room");
    }

    static JsonNode ok(RestTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .is2xxSuccessful()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    /** The code of the refusal. */
    static String refused(RestTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                        answer.expectBody(JsonNode.class).returnResult().getResponseBody())
                .path("code")
                .asString();
    }
}
