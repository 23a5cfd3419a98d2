package org.accordcrm.sources.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An export of another product, known by its headers in whatever order.
 *
 * @param signature headers that all must be there
 * @param targets what its rows are
 * @param keys key column by target
 * @param date column of the record's own date
 * @param fields header to {@code target.field}; what the company's targets lack is left out
 */
public record KnownExport(
        String name,
        List<String> signature,
        List<String> targets,
        Map<String, String> keys,
        @Nullable String date,
        Map<String, String> fields) {

    private static final List<KnownExport> ALL = read();

    private static List<KnownExport> read() {
        try (var in = Objects.requireNonNull(KnownExport.class.getResourceAsStream("known-exports.json"))) {
            return JsonMapper.shared().readValue(in.readAllBytes(), new TypeReference<List<KnownExport>>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The one whose signature says most. */
    public static Optional<KnownExport> of(Collection<String> headers) {
        Set<String> there = headers.stream().map(Words::of).collect(Collectors.toSet());
        return ALL.stream()
                .filter(export -> there.containsAll(
                        export.signature().stream().map(Words::of).toList()))
                .max(java.util.Comparator.comparingInt(
                        export -> export.signature().size()));
    }

    /** Headers of the file by target and field. */
    Map<String, List<String>> columns(Collection<String> headers) {
        var byWords = new HashMap<String, String>();
        headers.forEach(header -> byWords.putIfAbsent(Words.of(header), header));
        var columns = new java.util.LinkedHashMap<String, List<String>>();
        fields.forEach((header, field) -> {
            var column = byWords.get(Words.of(header));
            if (column != null) {
                columns.computeIfAbsent(field, _ -> new java.util.ArrayList<>()).add(column);
            }
        });
        return columns;
    }

    Optional<String> column(Collection<String> headers, @Nullable String name) {
        return name == null
                ? Optional.empty()
                : headers.stream()
                        .filter(header -> Words.of(header).equals(Words.of(name)))
                        .findFirst();
    }
}
