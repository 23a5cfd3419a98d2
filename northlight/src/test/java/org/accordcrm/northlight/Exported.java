package org.accordcrm.northlight;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export read back from its files, by ordinary readers and the mappings that came with it. */
final class Exported {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One line of truth.csv. */
    record True(
            String source,
            String target,
            String key,
            String entity,
            int copy,
            String trap,
            boolean accepted,
            List<String> done) {
        String address() {
            return source + "/" + target + "/" + key;
        }

        boolean did(String prefix) {
            return done.stream().anyMatch(one -> one.startsWith(prefix));
        }
    }

    final Export export;
    final List<True> truth = new ArrayList<>();

    /** Field key to value by source/target/key; the first row of a key counts. */
    final Map<String, Map<String, String>> records = new LinkedHashMap<>();

    Exported(long seed, double scale, Path folder) throws IOException {
        export = new Northlight(seed, scale, TODAY).writeTo(folder);
        List<List<String>> lines = csv(export.truth(), StandardCharsets.UTF_8, ',');
        for (List<String> line : lines.subList(1, lines.size())) {
            truth.add(new True(
                    line.get(0),
                    line.get(1),
                    line.get(2),
                    line.get(3),
                    Integer.parseInt(line.get(4)),
                    line.get(5),
                    line.get(6).equals("accepted"),
                    line.get(7).isEmpty() ? List.of() : List.of(line.get(7).split(" "))));
        }
        for (ExportFile file : export.files()) {
            JsonNode mapping = JSON.readTree(file.mapping());
            for (Map<String, String> row : rows(file)) {
                mapping.get("targets").forEach(target -> take(file, target, row));
            }
        }
    }

    Map<String, String> record(String source, String target, String key) {
        return Objects.requireNonNull(
                records.get(source + "/" + target + "/" + key), () -> source + " " + key + " is absent");
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private void take(ExportFile file, JsonNode target, Map<String, String> row) {
        String key = row.getOrDefault(target.get("keyColumns").get(0).asString(), "");
        if (key.isEmpty()) {
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (JsonNode field : target.get("fields")) {
            String value = row.getOrDefault(field.get("columns").get(0).asString(), "");
            JsonNode options = field.path("options");
            if (options.path("bracket").asBoolean(false)) {
                String[] parts = value.split("[（(]", 2);
                value = options.get("part").asInt() == 1
                        ? parts[0].strip()
                        : parts.length == 1 ? "" : parts[1].replaceAll("[）)]$", "");
            }
            values.put(field.get("field").asString(), value);
        }
        records.putIfAbsent(file.source() + "/" + target.get("target").asString() + "/" + key, values);
    }

    /** The rows of a file by column, those kept out that are broken on purpose. */
    static List<Map<String, String>> rows(ExportFile file) throws IOException {
        JsonNode format = JSON.readTree(file.mapping()).get("format");
        return switch (format.get("kind").asString()) {
            case "jsonl" -> jsonLines(file.file());
            case "xlsx" ->
                named(sheet(file.file(), format.get("sheet").asString())
                        .subList(format.get("headerRow").asInt() - 1, sheetSize(file, format)));
            default ->
                named(csv(
                        file.file(),
                        Charset.forName(format.get("encoding").asString()),
                        format.get("delimiter").asString().charAt(0)));
        };
    }

    private static int sheetSize(ExportFile file, JsonNode format) throws IOException {
        return sheet(file.file(), format.get("sheet").asString()).size();
    }

    static List<List<String>> sheet(Path file, String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (var workbook = new ReadableWorkbook(Files.newInputStream(file));
                var lines = workbook.findSheet(name).orElseThrow().openStream()) {
            lines.forEach(line -> {
                while (rows.size() < line.getRowNum()) {
                    rows.add(List.of());
                }
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < line.getCellCount(); i++) {
                    Cell cell = line.getCell(i);
                    cells.add(cell == null ? "" : cell.getText());
                }
                rows.set(line.getRowNum() - 1, cells);
            });
        }
        return rows;
    }

    private static List<Map<String, String>> named(List<List<String>> lines) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = lines.getFirst();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(header.size(), line.size()); i++) {
                row.put(header.get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, String>> jsonLines(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.endsWith("}")) {
                continue;
            }
            Map<String, String> row = new HashMap<>();
            flatten("", JSON.readTree(line), row);
            rows.add(row);
        }
        return rows;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> row) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> flatten(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue(), row));
        } else if (node.isArray()) {
            List<String> values = new ArrayList<>();
            node.forEach(one -> values.add(one.asString()));
            row.put(path, String.join(" ", values));
        } else {
            row.put(path, node.asString());
        }
    }

    static List<List<String>> csv(Path file, Charset charset, char delimiter) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        var in = new StringReader(Files.readString(file, charset));
        for (int sign = in.read(); sign >= 0; sign = in.read()) {
            if (quoted) {
                if (sign == '"') {
                    quoted = false;
                } else {
                    cell.append((char) sign);
                }
            } else if (sign == '"') {
                if (!cell.isEmpty()) {
                    cell.append('"');
                }
                quoted = true;
            } else if (sign == delimiter) {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (sign == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                lines.add(line);
                line = new ArrayList<>();
            } else if (sign != '\r') {
                cell.append((char) sign);
            }
        }
        return lines;
    }
}
