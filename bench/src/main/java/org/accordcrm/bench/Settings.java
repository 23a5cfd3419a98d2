package org.accordcrm.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed after a benchmark's name: {@code --records 100000 --seed 7 --heap 700m --runs 3}. */
record Settings(Map<String, String> values) {

    static Settings of(List<String> arguments) {
        var values = new HashMap<String, String>();
        for (var i = 0; i + 1 < arguments.size(); i += 2) {
            if (!arguments.get(i).startsWith("--")) {
                throw new IllegalArgumentException(
                        "The option (%s) does not begin with --.".formatted(arguments.get(i)));
            }
            values.put(arguments.get(i).substring(2), arguments.get(i + 1));
        }
        return new Settings(values);
    }

    Path jar() {
        return Path.of(value("jar").orElse("server/target/accord/accord-server.jar"))
                .toAbsolutePath();
    }

    long records() {
        return value("records").map(Long::parseLong).orElse(100_000L);
    }

    long seed() {
        return value("seed").map(Long::parseLong).orElse(20_261_124L);
    }

    int runs() {
        return value("runs").map(Integer::parseInt).orElse(3);
    }

    /** People who work meanwhile. */
    int users() {
        return value("users").map(Integer::parseInt).orElse(0);
    }

    String heap() {
        return value("heap").orElse("640m");
    }

    int number(String name, int otherwise) {
        return value(name).map(Integer::parseInt).orElse(otherwise);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
