package org.accordcrm.sources.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.accordcrm.sources.mapping.MappedRow.MappedRecord;

/** Whether two rows say the same: 128 bits of SHA-256 over their content, whatever the order of the columns. */
public final class Hashes {

    private static final int BYTES = 16;

    private Hashes() {}

    /** Of a raw row, as hexadecimal text. */
    public static String ofRaw(Map<String, String> raw) {
        var digest = sha256();
        addCells(digest, raw);
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** Of a record: what was read, what the mapping makes of it, and its own date. */
    static String of(MappedRecord record, String values) {
        var digest = sha256();
        digest.update(values.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        if (record.dated() && record.recordDate() != null) {
            digest.update(record.recordDate().toString().getBytes(StandardCharsets.UTF_8));
        }
        addCells(digest, record.raw());
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static void addCells(MessageDigest digest, Map<String, String> cells) {
        new TreeMap<>(cells).forEach((column, text) -> {
            if (!text.isEmpty()) {
                digest.update(column.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 1);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
