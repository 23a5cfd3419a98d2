package org.accordcrm.northlight;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of delimited text, written line by line. */
final class Table implements AutoCloseable {

    private final Writer out;
    private final char delimiter;

    Table(Path file, Charset charset, char delimiter, String... header) {
        try {
            this.out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), charset), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.delimiter = delimiter;
        if (header.length > 0) {
            row(header);
        }
    }

    /** A file of whole lines, without header or cells. */
    static Table ofLines(Path file) {
        return new Table(file, StandardCharsets.UTF_8, ',');
    }

    void row(String... cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                line.append(delimiter);
            }
            quote(cells[i], line);
        }
        raw(line.toString());
    }

    /** A line as it stands, also one that is broken on purpose. */
    void raw(String line) {
        try {
            out.write(line);
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void quote(String cell, StringBuilder line) {
        boolean plain = cell.indexOf(delimiter) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        if (plain) {
            line.append(cell);
        } else {
            line.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
