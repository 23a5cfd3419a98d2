package org.accordcrm.once;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.UUID;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.once.Maker.Made;
import org.accordcrm.people.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Large bodies with a key: none is held in memory, and none is read that need not be. */
@ServerTest
class OnceUploadTest {

    private static final String RECORDS = """
            [{"id": "1", "name": "Once Ltd"}, {"id": "2", "name": "Twice Ltd"}]""";

    private final JdbcClient jdbc;
    private final int port;
    private final String secret;
    private final Maker stella;
    private final String source;
    private final String key = Maker.key();

    OnceUploadTest(JdbcClient jdbc, Cast cast, Tokens tokens, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
        var steward = cast.stella();
        this.secret = tokens.make(steward, "test").secret();
        this.stella = new Maker(cast.as(steward, Maker.client(port)));
        this.source = stella.desk().source("finance");
    }

    @Test
    void aFormIsTheSameWhateverStandsBetweenItsParts() {
        var first = form("first boundary", "a.csv", "a\n1\n").expect(201);

        assertThat(form("another", "a.csv", "a\n1\n").expect(201).body()).isEqualTo(first.body());
        form("another", "a.csv", "a\n2\n").refused(422, "idempotency-key-reused");
        form("another", "b.csv", "a\n1\n").refused(422, "idempotency-key-reused");
        stella.upload(source, key, "a\n1\n").refused(422, "idempotency-key-reused");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aLargeFormIsReadFromTheDisk() {
        var large = "a,b\n" + "1234567,7654321\n".repeat(400_000);
        var first = form("x", "a.csv", large).expect(201);

        var second = form("y", "a.csv", large).expect(201);

        assertThat(second.isReplay()).isTrue();
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void recordsThatAreSentAgainAreAnsweredAsTheyWere() {
        stella.desk().map(source, """
                {"targets": [{"target": "organisation", "keyColumns": ["id"], "fields": [
                  {"field": "name", "columns": ["name"]}]}]}
                """);
        var path = "/api/sources/%s/records".formatted(source);
        var first = stella.make(path, key, RECORDS).expect(200);

        var second = stella.make(path, key, RECORDS).expect(200);
        var anew = stella.make(path, Maker.key(), RECORDS).expect(200);

        assertThat(first.body()).contains("accepted");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(anew.body()).doesNotContain("accepted").contains("unchanged");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeAByteOfItIsRead() throws IOException {
        assertThat(head(3L << 30)).startsWith("HTTP/1.1 413").contains("file-too-large");

        stella.upload(source, key, "a\n1\n").expect(201);

        assertThat(head(3L << 30)).startsWith("HTTP/1.1 422").contains("idempotency-key-reused");
    }

    /** A request whose body never comes. */
    private String head(long length) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("""
                    POST /api/sources/%s/files?name=a.csv HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Idempotency-Key: %s
                    Content-Type: application/octet-stream
                    Content-Length: %d

                    """.formatted(source, secret, key, length)
                    .replace("\n", "\r\n")
                    .getBytes(UTF_8));
            socket.getOutputStream().flush();
            var seen = new StringBuilder();
            var chunk = new byte[4096];
            int read;
            while (!seen.toString().contains("detail")
                    && (read = socket.getInputStream().read(chunk)) > 0) {
                seen.append(new String(chunk, 0, read, UTF_8));
            }
            return seen.toString();
        }
    }

    private Made form(String boundary, String name, String content) {
        var mark = boundary.replace(" ", "");
        var body = """
                --%1$s
                Content-Disposition: form-data; name="file"; filename="%2$s"
                Content-Type: text/csv

                %3$s
                --%1$s--
                """.formatted(mark, name, "CONTENT").replace("\n", "\r\n").replace("CONTENT", content);
        return stella.make(
                "/api/sources/%s/files".formatted(source),
                key,
                MediaType.parseMediaType("multipart/form-data;boundary=" + mark),
                body);
    }

    private long files() {
        return jdbc.sql("select count(*) from sources.file where source_id = ?")
                .param(UUID.fromString(source))
                .query(Long.class)
                .single();
    }
}
