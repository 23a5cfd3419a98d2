package org.accordcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./accord} where it refuses to begin: alone in a folder, where it would find nothing to build or start. */
class LauncherTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        Files.copy(Path.of("../accord"), folder.resolve("accord"));
    }

    @ParameterizedTest
    @CsvSource({
        "demo --home,         The option --home needs a folder.",
        "serve --port,        The option --port needs a number.",
        "demo --home --reset, The option --home needs a folder.",
        "demo --hme x,        There is no option --hme.",
        "dmo,                 There is no command dmo.",
    })
    void anOptionThatIsNotUnderstoodStartsNothing(String options, String answer) throws Exception {
        assertThat(accord(System.getenv("PATH"), options.split(" ")))
                .isEqualTo(new Outcome(1, answer + "\nMaybe look at ./accord help.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "65536", "-1", "8080x"})
    void aPortThatIsNoneIsRefused(String port) throws Exception {
        assertThat(accord(System.getenv("PATH"), "serve", "--port", port))
                .isEqualTo(
                        new Outcome(1, "The option --port needs a number from 0 to 65535, not %s.\n".formatted(port)));
    }

    @Test
    void whatIsMissingIsNamedWithTheWayToGetIt() throws Exception {
        var few = Files.createDirectory(folder.resolve("bin"));
        for (var tool : List.of("bash", "dirname", "mkdir")) {
            Files.createSymbolicLink(few.resolve(tool), which(tool));
        }

        assertThat(accord(few.toString(), "demo")).isEqualTo(new Outcome(1, """
                Accord needs Node.js 20 or later with npm to build its page. Install it from https://nodejs.org.
                """));
    }

    private record Outcome(int status, String said) {}

    private Outcome accord(String path, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(which("bash").toString(), "accord"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", path);
        var process = builder.start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Outcome(process.exitValue(), said);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Path which(String tool) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
