package org.accordcrm.northlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The mappings that go with the files. */
final class Mapping {

    private Mapping() {}

    static String of(String name) {
        try (var in = Objects.requireNonNull(Mapping.class.getResourceAsStream("mapping/" + name + ".json"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
