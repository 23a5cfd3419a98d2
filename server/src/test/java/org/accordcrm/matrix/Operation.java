package org.accordcrm.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One operation of the API, as its document names it. */
record Operation(String method, String path) implements Comparable<Operation> {

    private static final Path LISTED = Path.of("src/test/resources/access-matrix.txt");

    /** What the word of a subscription over the socket is, in place of a method. */
    static final String WATCH = "WATCH";

    static Operation of(String text) {
        var words = text.split(" ");
        return new Operation(words[0], words[1]);
    }

    /** The operations that somebody decided about, with whom they are for. */
    static Map<Operation, Door> listed() {
        try {
            List<String> lines = Files.readAllLines(LISTED);
            return lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .collect(Collectors.toMap(
                            words -> new Operation(words[1], words[2]),
                            words -> Door.valueOf(
                                    words[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                            (one, other) -> {
                                throw new IllegalStateException("An operation is listed twice.");
                            },
                            TreeMap::new));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    boolean isWatch() {
        return method.equals(WATCH);
    }

    /** Of which kind the topics are that it subscribes to. */
    String topicKind() {
        return path.replaceFirst("/.*", "");
    }

    /** Whether it changes what is stored for whom it lets through. */
    boolean writes() {
        return !method.equals("GET") && !isWatch() && !path.endsWith("/preview") && !path.endsWith("/suggestion");
    }

    /** Whether it shows a file as it was given. */
    boolean isOfFiles() {
        return path.startsWith("/api/files/") || path.endsWith("/files");
    }

    boolean exports() {
        return path.endsWith("/export");
    }

    @Override
    public int compareTo(Operation other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
