package org.accordcrm.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An Accord in a process of its own, on a free port and a home of its own, without the sample's records. */
final class ServerUnderTest implements AutoCloseable {

    private static final Duration SHUTDOWN = Duration.ofSeconds(60);

    private final Process process;
    private final Duration startup;
    private final JsonNode greeting;
    private final Path home;

    private ServerUnderTest(Path home, Process process, Duration startup, JsonNode greeting) {
        this.home = home;
        this.process = process;
        this.startup = startup;
        this.greeting = greeting;
    }

    /**
     * @param jar the runnable server, taken apart by the launcher
     * @param home the data folder; what is there is kept
     * @param heap the largest heap, such as {@code 700m}
     */
    static ServerUnderTest start(Path jar, Path home, String heap) {
        return start(jar, home, heap, 0);
    }

    /** @param port 0 for any that is free */
    static ServerUnderTest start(Path jar, Path home, String heap, int port) {
        var start = System.nanoTime();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + jar.resolveSibling("../../java.options").normalize(),
                "-XX:AOTCache=" + jar.resolveSibling("start.aot"),
                "-Xlog:disable",
                "-Xmx" + heap,
                "-jar"));
        command.addAll(List.of(
                jar.toString(),
                "--accord.demo=true",
                "--accord.sample=false",
                "--accord.greeting=json",
                "--server.port=" + port,
                "--accord.home=" + home));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var greeting = firstLine(process.inputReader());
            return new ServerUnderTest(
                    home,
                    process,
                    Duration.ofNanos(System.nanoTime() - start),
                    JsonMapper.shared().readTree(greeting));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String firstLine(BufferedReader out) throws IOException {
        var line = out.readLine();
        if (line == null) {
            throw new IllegalStateException(
                    "The server ended before it was ready. Maybe its log in the home says why.");
        }
        return line;
    }

    String url() {
        return greeting.path("url").asString();
    }

    int port() {
        return URI.create(url()).getPort();
    }

    /** Ends it without a word, as kill -9 does; its PostgreSQL lives on. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The API token of the first person who has the role, such as {@code steward}. */
    String token(String role) {
        return greeting.path("people")
                .valueStream()
                .filter(person -> person.path("role").asString().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is a " + role + "."))
                .path("token")
                .asString();
    }

    /** From the start of the process to its greeting. */
    Duration startup() {
        return startup;
    }

    /** The most memory that the Java process has had resident so far, in bytes. */
    long residentPeak() {
        return statusOf(process.pid(), "VmHWM");
    }

    /** What the Java process has resident now, in bytes. */
    long resident() {
        return statusOf(process.pid(), "VmRSS");
    }

    /** The processor time that the Java process has used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What all processes of its PostgreSQL have resident now, shared pages counted once. */
    long databaseResident() {
        try (var lines = Files.lines(home.resolve("database/data/postmaster.pid"))) {
            var postmaster = ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow()));
            return postmaster.stream()
                    .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
                    .mapToLong(child -> proportionalSize(child.pid()))
                    .sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long statusOf(long pid, String name) {
        return kilobytes(Path.of("/proc/" + pid + "/status"), name);
    }

    private static long proportionalSize(long pid) {
        return kilobytes(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss");
    }

    private static long kilobytes(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .orElse(0L);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
