package org.accordcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** An installation keeps its settings in one file beside its data. */
class SettingsFileTest {

    @TempDir
    private Path home;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(home.resolve("accord.properties"), "server.port=4711\nserver.address=0.0.0.0\n");
    }

    @Test
    void theFileBesideTheDataIsRead() {
        assertThat(settings(Map.of("ACCORD_HOME", home.toString())).getProperty("server.port"))
                .isEqualTo("4711");
    }

    @Test
    void theEnvironmentCountsMore() {
        var settings = settings(Map.of("ACCORD_HOME", home.toString(), "SERVER_PORT", "4712"));

        assertThat(settings.getProperty("server.port")).isEqualTo("4712");
        assertThat(settings.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    private static StandardEnvironment settings(Map<String, Object> environment) {
        var settings = new StandardEnvironment();
        var sources = settings.getPropertySources();
        sources.forEach(source -> sources.remove(source.getName()));
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        sources.addLast(new MapPropertySource("java", Map.of("user.home", "/nowhere")));
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return settings;
    }
}
