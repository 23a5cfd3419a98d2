package org.accordcrm.sources.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds out what a file is, and opens it as that. */
public final class Recogniser {

    private static final int HEAD_BYTES = 1 << 20;
    private static final int HEAD_ROWS = 60;
    private static final int HEAD_SHOWN = 12;

    /** JSON names no columns ahead, so as many rows are looked at for them. */
    private static final int JSON_ROWS = 5_000;

    private final Limits limits;

    public Recogniser(Limits limits) {
        this.limits = limits;
    }

    /**
     * @param asked what is known already and not to be guessed
     * @throws FileRefused if there is nothing in it to read
     */
    public Recognised recognise(Path path, Format asked) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (head.length == 0) {
            throw new FileRefused("file-empty", "The file is empty.", Map.of());
        }
        var kind = asked.kind() != null ? asked.kind() : kind(head);
        if (kind != FileKind.XLSX) {
            refuseOthers(head);
            PlainText.require(new String(head, charset(asked, head)));
        }
        return switch (kind) {
            case XLSX -> workbook(path, asked.with(FileKind.XLSX));
            case CSV -> text(path, asked.with(FileKind.CSV), head);
            case JSON, JSONL ->
                json(path, asked.with(kind).withText(charset(asked, head).name(), null));
        };
    }

    /** @param recognised as {@link #recognise} found it: only a complete format can be opened */
    public Lines open(Path path, Recognised recognised) throws IOException {
        var format = recognised.format();
        return switch (Objects.requireNonNull(format.kind())) {
            case XLSX -> {
                var workbook = Workbook.open(path, limits);
                yield table(workbook.rows(Objects.requireNonNull(format.sheet())), recognised, false);
            }
            case CSV -> table(csv(path, format), recognised, true);
            case JSON -> new JsonArrayReader(reader(path, format), format, limits);
            case JSONL -> new JsonLinesReader(reader(path, format), format, limits);
        };
    }

    /** Records that come from elsewhere than a file. */
    public static Lines json(Reader text, boolean isArray, Limits limits) {
        return isArray
                ? new JsonArrayReader(text, Format.UNKNOWN, limits)
                : new JsonLinesReader(text, Format.UNKNOWN, limits);
    }

    private Lines table(RawRows rows, Recognised recognised, boolean exact) throws IOException {
        var header = Objects.requireNonNull(recognised.format().headerRow());
        if (header > 0) {
            RawRow row;
            do {
                row = rows.next();
            } while (row != null && row.line() < header);
        }
        return new TableLines(rows, recognised.columns(), recognised.format(), exact, limits);
    }

    private static FileKind kind(byte[] head) {
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K') {
            return FileKind.XLSX;
        }
        var text = new String(head, Encodings.of(head));
        var start = text.replace("\uFEFF", "").stripLeading();
        if (start.startsWith("[")) {
            return FileKind.JSON;
        }
        if (start.startsWith("{")) {
            var end = start.indexOf('\n');
            var line = (end < 0 ? start : start.substring(0, end)).strip();
            var whole = start.strip();
            return line.endsWith("}") && (end < 0 || !whole.equals(line) || !line.contains("[{"))
                    ? FileKind.JSONL
                    : FileKind.JSON;
        }
        return FileKind.CSV;
    }

    private static void refuseOthers(byte[] head) {
        var signatures = Map.of(
                "xls", new int[] {0xD0, 0xCF, 0x11, 0xE0},
                "pdf", new int[] {'%', 'P', 'D', 'F'},
                "gzip", new int[] {0x1F, 0x8B},
                "png", new int[] {0x89, 'P', 'N', 'G'},
                "jpeg", new int[] {0xFF, 0xD8, 0xFF},
                "rar", new int[] {'R', 'a', 'r', '!'},
                "7z", new int[] {'7', 'z', 0xBC, 0xAF});
        signatures.forEach((kind, signature) -> {
            var same = head.length >= signature.length;
            for (var i = 0; same && i < signature.length; i++) {
                same = (head[i] & 0xFF) == signature[i];
            }
            if (same) {
                throw new FileRefused(
                        "file-not-table",
                        "A file of the kind (%s) cannot be read. Maybe save it as XLSX or CSV.".formatted(kind),
                        Map.of("kind", kind));
            }
        });
    }

    private Recognised text(Path path, Format asked, byte[] head) throws IOException {
        var charset = charset(asked, head);
        var text = new String(head, charset);
        var delimiter = asked.delimiter() != null && asked.delimiter().length() == 1
                ? asked.delimiter().charAt(0)
                : Delimiters.of(
                        head.length < HEAD_BYTES ? text : text.substring(0, text.lastIndexOf('\n') + 1), limits);
        var format = asked.withText(charset.name(), String.valueOf(delimiter));
        try (var rows = csv(path, format)) {
            var first = head(rows);
            var lines = text.lines().count();
            var estimate = head.length < HEAD_BYTES ? lines : Files.size(path) * lines / head.length;
            return table(format, List.of(), first, estimate, head.length < HEAD_BYTES);
        }
    }

    private Recognised workbook(Path path, Format asked) throws IOException {
        try (var workbook = Workbook.open(path, limits)) {
            var sheets = new ArrayList<Recognised.Sheet>();
            var best = asked.sheet();
            var most = -1L;
            for (var name : workbook.sheets()) {
                var rows = count(path, name);
                sheets.add(new Recognised.Sheet(name, rows));
                if (asked.sheet() == null && (best == null || most < 2 && rows > most)) {
                    best = name;
                    most = rows;
                }
            }
            var sheet = Objects.requireNonNull(best);
            try (var rows = Workbook.open(path, limits).rows(sheet)) {
                var total = sheets.stream()
                        .filter(one -> one.name().equals(sheet))
                        .mapToLong(Recognised.Sheet::rows)
                        .sum();
                return table(asked.withSheet(sheet), sheets, head(rows), total, true);
            }
        }
    }

    private long count(Path path, String sheet) throws IOException {
        var count = 0L;
        try (var rows = Workbook.open(path, limits).rows(sheet)) {
            RawRow row;
            while ((row = rows.next()) != null) {
                count += row.isBlank() ? 0 : 1;
            }
        }
        return count;
    }

    private Recognised table(
            Format asked, List<Recognised.Sheet> sheets, List<RawRow> first, long lines, boolean exact) {
        if (first.stream().allMatch(row -> row.fault() == null && row.isBlank())) {
            throw new FileRefused("file-empty", "The file holds no rows.", Map.of());
        }
        var header = asked.headerRow() != null ? asked.headerRow() : Headers.find(first);
        var format = asked.withHeaderRow(header);
        var columns = columns(first, header);
        var above = first.stream()
                .filter(row -> row.line() <= header && !row.isBlank())
                .count();
        return new Recognised(format, sheets, columns, shown(first), Math.max(exact ? lines - above : lines, 0));
    }

    private List<String> columns(List<RawRow> first, int header) {
        var widest = first.stream()
                .filter(row -> row.line() > header && row.fault() == null)
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        if (header == 0) {
            return Headers.numbered(widest, limits);
        }
        var names = first.stream()
                .filter(row -> row.line() == header)
                .findFirst()
                .map(RawRow::cells)
                .orElseThrow(() -> new FileRefused(
                        "header-row-absent",
                        "There is no line %d among the first %d.".formatted(header, HEAD_ROWS),
                        Map.of("headerRow", header)));
        var last = names.size();
        while (last > 0 && names.get(last - 1).isBlank()) {
            last--;
        }
        return Headers.names(names.subList(0, last), limits);
    }

    private Recognised json(Path path, Format format) throws IOException {
        var complete = format.withHeaderRow(0);
        var columns = new LinkedHashSet<String>();
        var head = new ArrayList<Recognised.Head>();
        var rows = 0L;
        var bytes = 0L;
        try (var lines = open(path, new Recognised(complete, List.of(), List.of(), List.of(), 0))) {
            Line line;
            while (rows < JSON_ROWS && (line = lines.next()) != null) {
                rows++;
                if (line instanceof Line.Row row) {
                    columns.addAll(row.cells().keySet());
                    bytes += row.cells().entrySet().stream()
                            .mapToLong(cell ->
                                    cell.getKey().length() + cell.getValue().length() + 6)
                            .sum();
                }
                if (head.size() < HEAD_SHOWN) {
                    head.add(new Recognised.Head(
                            line.number(), List.copyOf(line.cells().values())));
                }
            }
        }
        if (columns.isEmpty()) {
            throw new FileRefused("json-without-records", "The file holds no JSON objects.", Map.of());
        }
        var names = Headers.names(List.copyOf(columns), limits);
        var estimate = rows < JSON_ROWS ? rows : Math.max(rows, Files.size(path) * rows / Math.max(1, bytes));
        return new Recognised(
                complete, List.of(), names.equals(List.copyOf(columns)) ? names : List.copyOf(columns), head, estimate);
    }

    private static List<RawRow> head(RawRows rows) throws IOException {
        var first = new ArrayList<RawRow>();
        RawRow row;
        while (first.size() < HEAD_ROWS && (row = rows.next()) != null) {
            first.add(row);
        }
        return first;
    }

    private static List<Recognised.Head> shown(List<RawRow> rows) {
        return rows.stream()
                .limit(HEAD_SHOWN)
                .map(row -> new Recognised.Head(
                        row.line(), row.cells().stream().map(Recogniser::brief).toList()))
                .toList();
    }

    private static String brief(String cell) {
        var clean = cell.replace('\0', '\u2400');
        return clean.length() > 200 ? clean.substring(0, 200) : clean;
    }

    private RawRows csv(Path path, Format format) throws IOException {
        var delimiter = Objects.requireNonNull(format.delimiter()).charAt(0);
        return new CsvRows(reader(path, format), delimiter, limits);
    }

    private static Charset charset(Format asked, byte[] head) {
        return asked.encoding() != null ? Encodings.named(asked.encoding()) : Encodings.of(head);
    }

    /** Bytes that are none of the encoding's become U+FFFD; a mark of byte order at the beginning goes. */
    private static Reader reader(Path path, Format format) throws IOException {
        var decoder = Encodings.named(Objects.requireNonNull(format.encoding()))
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var reader = new java.io.PushbackReader(
                new InputStreamReader(new BufferedInputStream(Files.newInputStream(path), 1 << 16), decoder), 1);
        var first = reader.read();
        if (first >= 0 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }
}
