package org.accordcrm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.accordcrm.sources.SourceDesk.Desk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server in a process of its own, with Northlight's people and a home of its own: one that can be killed. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final JsonNode greeting;
    private final List<ProcessHandle> database;

    private ServerProcess(Process process, JsonNode greeting) {
        this.process = process;
        this.greeting = greeting;
        this.database = process.descendants().toList();
    }

    /**
     * @param home what is there is kept
     * @param settings more of them, such as {@code --server.port=8080}
     */
    static ServerProcess start(Path home, String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                productionClasses(),
                AccordApplication.class.getName(),
                "--accord.demo=true",
                "--accord.sample=false",
                "--accord.greeting=json",
                "--server.port=0",
                "--accord.home=" + home));
        command.addAll(List.of(settings));
        var process = new ProcessBuilder(command)
                .redirectError(home.resolve("stderr").toFile())
                .start();
        var greeting = process.inputReader().readLine();
        if (greeting == null) {
            throw new IllegalStateException("The server ended before it was ready; %s says why.".formatted(home));
        }
        return new ServerProcess(process, JsonMapper.shared().readTree(greeting));
    }

    /** The beans of the tests are no part of the server. */
    private static String productionClasses() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The desk of the person with the role, such as {@code steward}. */
    Desk desk(String role) {
        return new Desk(RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl(url())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token(role))
                .build());
    }

    String url() {
        return greeting.path("url").asString();
    }

    /** The token of the person with the role. */
    String token(String role) {
        return greeting.path("people")
                .valueStream()
                .filter(person -> person.path("role").asString().equals(role))
                .findFirst()
                .orElseThrow()
                .path("token")
                .asString();
    }

    /** As {@code kill -9} does; its PostgreSQL outlives it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        database.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroy);
    }
}
