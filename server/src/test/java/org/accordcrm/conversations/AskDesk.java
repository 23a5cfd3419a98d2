package org.accordcrm.conversations;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.Cast;
import org.accordcrm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** One person who asks and answers in one room, at the HTTP seam. */
record AskDesk(RestTestClient http, UUID customer) {

    static AskDesk of(Cast cast, Viewer viewer, RestTestClient http, UUID customer) {
        return new AskDesk(cast.as(viewer, http), customer);
    }

    RoomDesk room() {
        return new RoomDesk(http, customer);
    }

    ResponseSpec tryPut(String text, String to) {
        return post("/api/rooms/customer/" + customer + "/asks", Map.of("text", text, "to", to));
    }

    /** The ask's id. */
    String put(String text, String to) {
        return RoomDesk.ok(tryPut(text, to)).path("id").asString();
    }

    ResponseSpec take(String ask) {
        return http.put().uri("/api/asks/{ask}/taking", ask).exchange();
    }

    ResponseSpec release(String ask) {
        return http.delete().uri("/api/asks/{ask}/taking", ask).exchange();
    }

    ResponseSpec passOn(String ask, String to, @Nullable String reason) {
        var body = new HashMap<String, Object>(Map.of("to", to));
        if (reason != null) {
            body.put("reason", reason);
        }
        return post("/api/asks/" + ask + "/passes", body);
    }

    ResponseSpec answer(String ask, String text) {
        return post("/api/asks/" + ask + "/answers", Map.of("text", text));
    }

    ResponseSpec mark(String ask, String reply) {
        return http.put()
                .uri("/api/asks/{ask}/answer", ask)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("message", reply))
                .exchange();
    }

    ResponseSpec reask(String ask, String missing) {
        return post("/api/asks/" + ask + "/reasks", Map.of("text", missing));
    }

    ResponseSpec withdraw(String ask) {
        return http.put().uri("/api/asks/{ask}/withdrawal", ask).exchange();
    }

    /** The ask as it stands in its thread. */
    JsonNode ask(String ask) {
        for (var line : room().get("/api/messages/" + ask + "/thread")) {
            if (line.path("id").asString().equals(ask)) {
                return line.path("message").path("ask");
            }
        }
        throw new AssertionError("There is no ask " + ask);
    }

    /** What was done with it, as step and name, such as {@code taken Otto}. */
    String steps(String ask) {
        return String.join(
                ", ",
                ask(ask).path("steps")
                        .valueStream()
                        .map(step -> step.path("step").asString() + " "
                                + step.path("actor").path("name").asString(""))
                        .map(String::strip)
                        .toList());
    }

    /** Whether it is in the list of the person's department. */
    boolean lists(String list, String ask) {
        return room().get("/api/asks/" + list)
                .valueStream()
                .anyMatch(line -> line.path("id").asString().equals(ask));
    }

    private ResponseSpec post(String uri, Map<String, ?> body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
