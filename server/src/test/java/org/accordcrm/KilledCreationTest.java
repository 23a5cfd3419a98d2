package org.accordcrm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.accordcrm.sources.SourceDesk.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** {@code kill -9} of a server that is carrying out a creation with a key: the key is not in use for ever. */
class KilledCreationTest {

    private static final String HOLD = "--accord.once.hold=2s";
    private static final String KEY = "drawn-by-a-program";
    private static final String BODY = """
            {"key":"logistics","nameEn":"Logistics","nameZh":"物流部","hue":"violet","zone":"UTC","hours":[]}""";

    @TempDir
    Path home;

    @Test
    void afterTheNextStartTheKeySaysThatNobodyKnows() throws Exception {
        try (var server = ServerProcess.start(home, HOLD)) {
            var adam = server.desk("administrator");
            try (var _ = begun(server)) {
                assertThat(code(open(adam, KEY))).isEqualTo("idempotency-key-in-use");
                server.kill();
            }
        }

        try (var server = ServerProcess.start(home, HOLD)) {
            var adam = server.desk("administrator");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> code(open(adam, KEY)).equals("idempotency-outcome-unknown"));
            assertThat(adam.each("/api/departments", "key"))
                    .as("Nothing was made, and it is the person who looks.")
                    .doesNotContain("logistics");

            Desk.ok(open(adam, "another"));

            assertThat(adam.each("/api/departments", "key")).containsOnlyOnce("logistics");
        }
    }

    /** A request whose handler has begun to read its body, of which the half never comes. */
    private static Socket begun(ServerProcess server) throws IOException {
        var address = URI.create(server.url());
        var socket = new Socket(address.getHost(), address.getPort());
        var head = """
                POST /api/departments HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Idempotency-Key: %s
                Content-Type: application/json
                Expect: 100-continue
                Content-Length: %d

                """.formatted(server.token("administrator"), KEY, BODY.getBytes(UTF_8).length);
        socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(UTF_8));
        assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8)).isEqualTo("HTTP/1.1 100");
        socket.getOutputStream().write(BODY.substring(0, BODY.length() / 2).getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static ResponseSpec open(Desk adam, String key) {
        return adam.http()
                .post()
                .uri("/api/departments")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(BODY)
                .exchange();
    }

    private static String code(ResponseSpec answer) {
        return Desk.refusal(answer, 409).path("code").asString();
    }
}
