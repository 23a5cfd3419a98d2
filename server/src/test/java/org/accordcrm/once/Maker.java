package org.accordcrm.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.accordcrm.sources.SourceDesk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person who makes things with keys. */
record Maker(RestTestClient http) {

    record Made(int status, HttpHeaders headers, String body) {

        String code() {
            return json().path("code").asString("");
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body.isEmpty() ? "{}" : body);
        }

        boolean isReplay() {
            return "true".equals(headers.getFirst("Idempotency-Replayed"));
        }

        Made expect(int wanted) {
            assertThat(status).as(body).isEqualTo(wanted);
            return this;
        }

        Made refused(int wanted, String code) {
            expect(wanted);
            assertThat(code()).isEqualTo(code);
            assertThat(isReplay()).isFalse();
            return this;
        }
    }

    /** A client that may be refused before it has sent its body. */
    static RestTestClient client(int port) {
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://127.0.0.1:" + port)
                .build();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    Desk desk() {
        return new Desk(http);
    }

    Made make(String path, String key, String body) {
        return make(path, key, MediaType.APPLICATION_JSON, body);
    }

    Made make(String path, @Nullable String key, MediaType type, Object body) {
        var request = http.post().uri(path).contentType(type);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        var answer = request.body(body).exchange().returnResult(String.class);
        return new Made(
                answer.getStatus().value(),
                answer.getResponseHeaders(),
                answer.getResponseBody() == null ? "" : answer.getResponseBody());
    }

    Made department(String key, String name) {
        return make("/api/departments", key, departmentBody(name));
    }

    Made upload(String source, @Nullable String key, String content) {
        return make(
                "/api/sources/%s/files?name=a.csv".formatted(source), key, MediaType.APPLICATION_OCTET_STREAM, content);
    }

    static String departmentBody(String name) {
        return """
                {"key":"%s","nameEn":"N","nameZh":"部","hue":"violet","zone":"UTC","hours":[]}""".formatted(name);
    }

    /** The key of a department that nobody has. */
    static String name() {
        return "d" + UUID.randomUUID().toString().substring(0, 13);
    }
}
