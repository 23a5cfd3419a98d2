package org.accordcrm.sources.file;

import java.util.Arrays;
import java.util.Map;

/** Tells text from what is none although its first bytes do not say so. */
final class PlainText {

    /** Bytes drawn at random hold one in nine, a program more. */
    private static final int CHARACTERS_PER_CONTROL = 20;

    /** A table may part its cells with one and its records with another, or fill them up with a third. */
    private static final int KINDS_OF_CONTROL = 4;

    /** Tab, line ends, form feed, the end of a file as DOS wrote it, and the escape of ISO 2022. */
    private static final String USUAL = "\t\n\u000B\f\r\u001A\u001B";

    private PlainText() {}

    /**
     * @param head the beginning of the file, decoded
     * @throws FileRefused if it is full of control characters that no table has
     */
    static void require(String head) {
        var controls = head.chars()
                .filter(sign -> (sign < ' ' || sign == 0x7F) && USUAL.indexOf(sign) < 0)
                .toArray();
        if ((long) controls.length * CHARACTERS_PER_CONTROL > head.length()
                && Arrays.stream(controls).distinct().count() >= KINDS_OF_CONTROL) {
            throw new FileRefused(
                    "file-not-text", "The file holds binary data, not text. Maybe save it as XLSX or CSV.", Map.of());
        }
    }
}
