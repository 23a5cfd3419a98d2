package org.accordcrm.sources;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A customer list of which three rows in ten are malformed in all the ways that were ever seen, and some of the others
 * are odd but right: a stream drawn from a seed, which knows the truth about itself. Its money is in whole francs.
 */
public final class RubbishFile {

    /** How its columns are read. */
    public static final String MAPPING = """
            {"list": "whole", "targets": [{"target": "organisation", "keyColumns": ["id"], "fields": [
              {"field": "name", "columns": ["name"]},
              {"field": "customer_since", "columns": ["since"]},
              {"field": "credit_limit", "columns": ["limit", "currency"]}]}]}
            """;

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final String MEGABYTE = "x".repeat(1 << 20);

    private final Random random;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TreeMap<Long, String> faults = new TreeMap<>();
    private final Set<String> keys = new TreeSet<>();
    private long line = 1;
    private long rows;
    private long skipped;
    private String lastClean = "";

    private RubbishFile(long seed) {
        this.random = new Random(seed);
    }

    public static RubbishFile of(long seed, int rows) {
        var file = new RubbishFile(seed);
        file.write("id,name,since,limit,currency");
        for (var row = 0; row < rows; row++) {
            file.row(row);
        }
        return file;
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    public long rows() {
        return rows;
    }

    /** Rows that say again what the one before them says. */
    public long skipped() {
        return skipped;
    }

    /** The reason that each malformed row must be given, by its line. */
    public TreeMap<Long, String> faults() {
        return faults;
    }

    /** The keys of all records that are right. */
    public Set<String> keys() {
        return keys;
    }

    private void row(int row) {
        rows++;
        var key = "K-" + row;
        switch (row % 10) {
            case 2, 5, 8 -> malformed(key, row / 10 * 3 + row % 10 / 3);
            case 3 -> clean(key, "\uFEFF" + key + ",=HYPERLINK(\"\"x\"\")," + day() + ",1,CHF");
            case 4 -> {
                clean(key, key + ",\"" + name() + "\n" + name() + "\"," + day() + ",1,CHF");
                line++;
            }
            case 9 -> again();
            default -> clean(key, key + "," + name() + " 光学," + day() + "," + random.nextInt(1, 9_999) + ",CHF");
        }
    }

    private void clean(String key, String text) {
        keys.add(key);
        lastClean = text;
        write(text);
    }

    private void again() {
        skipped++;
        write(lastClean);
        line += lastClean.chars().filter(sign -> sign == '\n').count();
    }

    private void malformed(String key, int kind) {
        switch (kind % 14) {
            case 0 -> fault("quote-unclosed", key + ",\"" + name() + ",2020-01-01,1,CHF");
            case 1 -> fault("quote-stray", key + ",\"" + name() + "\"x,2020-01-01,1,CHF");
            case 2 -> fault("character-nul", key + "," + name() + "\0,2020-01-01,1,CHF");
            case 3 -> fault("row-too-short", key + "," + name());
            case 4 -> fault("row-too-long", key + "," + name() + ",2020-01-01,1,CHF,and,more");
            case 5 -> fault("date-impossible", key + "," + name() + ",2023/2/30,1,CHF");
            case 6 -> fault("amount-unreadable", key + "," + name() + ",2020-01-01,some,CHF");
            case 7 -> fault("currency-unknown", key + "," + name() + ",2020-01-01,1,ZZZ");
            case 8 -> fault("key-missing", "," + name() + ",2020-01-01,1,CHF");
            case 9 -> fault("required-missing", key + ",,2020-01-01,1,CHF");
            case 10 -> fault("encoding-invalid", key + ",客户" + ",2020-01-01,1,CHF", CHINESE);
            case 11 -> fault("key-too-long", name().repeat(30) + "," + name() + ",2020-01-01,1,CHF");
            case 12 -> fault("text-too-long", key + "," + name().repeat(60) + ",2020-01-01,1,CHF");
            default -> {
                // A megabyte now and then is enough.
                var cell = kind % 1_400 == 13 ? MEGABYTE : name();
                fault(cell.equals(MEGABYTE) ? "cell-too-long" : "duplicate-key", "K-0," + cell + ",2020-01-01,1,CHF");
            }
        }
    }

    private void fault(String reason, String text) {
        fault(reason, text, StandardCharsets.UTF_8);
    }

    private void fault(String reason, String text, Charset charset) {
        faults.put(line, reason);
        write(text, charset);
    }

    private void write(String text) {
        write(text, StandardCharsets.UTF_8);
    }

    private void write(String text, Charset charset) {
        bytes.writeBytes(text.getBytes(charset));
        bytes.writeBytes(LINE_ENDS[random.nextInt(LINE_ENDS.length)].getBytes(StandardCharsets.UTF_8));
        line++;
    }

    private String day() {
        return "20%02d-%02d-%02d".formatted(random.nextInt(26), random.nextInt(1, 13), random.nextInt(1, 29));
    }

    private String name() {
        var letters = new StringBuilder("R");
        for (var count = 0; count < 10; count++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }
}
