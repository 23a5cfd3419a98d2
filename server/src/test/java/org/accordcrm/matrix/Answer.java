package org.accordcrm.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.zip.ZipFile;

/**
 * What came back.
 *
 * @param text every byte of it: status line and headers too, and what a workbook holds when it is unpacked
 * @param body without the headers
 */
record Answer(int status, String text, String body) {

    static Answer of(HttpResponse<byte[]> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        var body = type.contains("spreadsheet")
                ? unpacked(response.body())
                : new String(response.body(), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), response.headers().map() + "\n" + body, body);
    }

    private static String unpacked(byte[] workbook) {
        var text = new StringBuilder();
        try {
            // Its sizes stand at its end, where only a file is read first.
            var file = Files.createTempFile("answer", ".xlsx");
            Files.write(file, workbook);
            try (var parts = new ZipFile(file.toFile())) {
                for (var part : Collections.list(parts.entries())) {
                    var bytes = parts.getInputStream(part).readAllBytes();
                    text.append(part.getName()).append('\n').append(new String(bytes, StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    boolean isRefusal() {
        return status == 401 || status == 403 || status == 404 || status == 405 || status == 415;
    }

    @Override
    public String toString() {
        return "%d %s".formatted(status, body.substring(0, Math.min(300, body.length())));
    }
}
