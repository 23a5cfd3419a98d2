package org.accordcrm;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may ask what: every operation of the API is listed in {@code access-matrix.txt}, and refused to all others. An
 * operation that is not listed fails, so that nobody forgets to decide.
 */
@ServerTest
class AccessMatrixTest {

    private static final Path DOCUMENT = Path.of("../web/openapi.json");
    private static final Path LISTED = Path.of("src/test/resources/access-matrix.txt");

    /** Whoever it is, also without signing in. */
    private static final String EVERYBODY = "everybody";

    /** Who is signed in; what they see of it, the module decides and proves. */
    private static final String SIGNED_IN = "signed-in";

    private static final String ADMINISTRATOR = "administrator";

    private final RestTestClient http;
    private final Map<String, RestTestClient> roles;

    AccessMatrixTest(Cast cast, @LocalServerPort int port) {
        // The client of the other tests fails now and then when it is refused before it has sent its body.
        this.http = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://127.0.0.1:" + port)
                .build();
        this.roles = Map.of(
                "guest",
                cast.as(cast.gus(), http),
                "member",
                cast.as(cast.ada(), http),
                "steward",
                cast.as(cast.stella(), http),
                ADMINISTRATOR,
                cast.as(cast.adam(), http));
    }

    private record Operation(HttpMethod method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void everyOperationIsListedOnce() throws IOException {
        var listed = listed();

        assertThat(listed.values()).containsOnly(EVERYBODY, SIGNED_IN, ADMINISTRATOR);
        assertThat(new TreeSet<>(listed.keySet()))
                .as("Maybe add the operation to %s, with who may ask it.", LISTED)
                .isEqualTo(new TreeSet<>(operations().map(Operation::toString).toList()));
    }

    @TestFactory
    Stream<DynamicTest> whoIsNotSignedInIsRefused() throws IOException {
        var listed = listed();
        return operations()
                .filter(operation -> !EVERYBODY.equals(listed.get(operation.toString())))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var refused = ask(http, operation, "XSRF-TOKEN=drawn");

                    assertThat(refused.status()).isEqualTo(401);
                    assertThat(refused.body()).contains("sign-in-needed");
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsTheAdministratorsIsRefusedToAllOthers() throws IOException {
        var listed = listed();
        return operations()
                .filter(operation -> ADMINISTRATOR.equals(listed.get(operation.toString())))
                .flatMap(operation -> roles.entrySet().stream()
                        .map(role -> DynamicTest.dynamicTest(operation + " as " + role.getKey(), () -> {
                            var answer = ask(role.getValue(), operation, "");

                            if (role.getKey().equals(ADMINISTRATOR)) {
                                assertThat(answer.status()).isNotIn(401, 403);
                            } else {
                                assertThat(answer.body()).contains("administrator-needed");
                                assertThat(answer.status()).isEqualTo(403);
                            }
                        })));
    }

    private record Answer(int status, String body) {}

    /** With ids that nobody has, and a body whose fields are there, so that nothing but the right decides. */
    private static Answer ask(RestTestClient client, Operation operation, String cookie) {
        var request = client.method(operation.method())
                .uri(operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .header("X-XSRF-TOKEN", "drawn");
        if (!cookie.isEmpty()) {
            request.header(HttpHeaders.COOKIE, cookie);
        }
        if (operation.method() == HttpMethod.POST || operation.method() == HttpMethod.PUT) {
            request.contentType(MediaType.APPLICATION_JSON).body(BODIES.getOrDefault(operation.toString(), "{}"));
        }
        var answer = request.exchange().returnResult(String.class);
        return new Answer(answer.getStatus().value(), String.valueOf(answer.getResponseBody()));
    }

    private static final String PERSON = """
            {"email":"a@northlight.example","name":"A","administrator":false,"steward":false,"memberships":[]}""";

    private static final String DEPARTMENT = """
            {"key":"sales","nameEn":"S","nameZh":"S","hue":"sales","zone":"UTC","hours":[]}""";

    /** What must be complete to reach the decision. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /api/people", PERSON,
            "PUT /api/people/{id}", PERSON,
            "POST /api/departments", DEPARTMENT,
            "PUT /api/departments/{id}", DEPARTMENT,
            "PUT /api/company", """
                    {"name":"N","zone":"UTC","currency":"CHF","country":"CH","languages":["en"]}""");

    /** From the kept document, which {@link OpenApiTest} holds to be the served one. */
    private static Stream<Operation> operations() throws IOException {
        var paths = JsonMapper.shared().readTree(Files.readString(DOCUMENT)).get("paths");
        return new TreeMap<>(paths.properties().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .entrySet().stream().flatMap(path -> operations(path.getKey(), path.getValue()));
    }

    private static Stream<Operation> operations(String path, JsonNode methods) {
        return methods.propertyNames().stream()
                .map(method -> new Operation(HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)), path));
    }

    private static Map<String, String> listed() throws IOException {
        List<String> lines = Files.readAllLines(LISTED);
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s+"))
                .collect(toMap(words -> words[1] + " " + words[2], words -> words[0]));
    }
}
