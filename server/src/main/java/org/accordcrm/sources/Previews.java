package org.accordcrm.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.accordcrm.sources.file.FileRefused;
import org.accordcrm.sources.file.Line;
import org.accordcrm.sources.mapping.MappedRow;
import org.accordcrm.sources.mapping.Mapping;
import org.accordcrm.sources.mapping.RowMapper;
import org.accordcrm.sources.registry.FileMappings;
import org.accordcrm.sources.registry.Mappings;
import org.accordcrm.sources.registry.UploadedFile;
import org.accordcrm.sources.registry.UploadedFiles;
import org.springframework.stereotype.Component;

/** Applies a mapping to a file's first rows. */
@Component
class Previews {

    private static final int ROWS_MAX = 1_000;
    private static final int FINE_SHOWN = 30;
    private static final int FAULTY_SHOWN = 20;

    private final UploadedFiles files;
    private final Mappings mappings;
    private final FileMappings fitting;

    Previews(UploadedFiles files, Mappings mappings, FileMappings fitting) {
        this.files = files;
        this.mappings = mappings;
        this.fitting = fitting;
    }

    Preview of(UploadedFile file, Mapping mapping) {
        var recognised = fitting.require(file, mapping);
        var mapper = mappings.mapper(mapping);
        var fine = new ArrayList<Preview.PreviewRow>();
        var faulty = new ArrayList<Preview.PreviewRow>();
        var rows = 0L;
        var faults = 0L;
        var skipped = 0L;
        try (var lines = files.open(file, recognised)) {
            Line line;
            while (rows < ROWS_MAX && (line = lines.next()) != null) {
                rows++;
                if (line instanceof Line.Skipped) {
                    skipped++;
                    continue;
                }
                var row = row(line, mapper);
                var isFaulty = !row.faults().isEmpty();
                faults += isFaulty ? 1 : 0;
                var list = isFaulty ? faulty : fine;
                if (list.size() < (isFaulty ? FAULTY_SHOWN : FINE_SHOWN)) {
                    list.add(row);
                }
            }
        } catch (FileRefused refused) {
            throw UploadedFiles.problem(refused);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var shown = Stream.concat(faulty.stream(), fine.stream())
                .sorted(Comparator.comparingLong(Preview.PreviewRow::line))
                .toList();
        return new Preview(shown, new Preview.PreviewCounts(rows, faults, skipped));
    }

    private static Preview.PreviewRow row(Line line, RowMapper mapper) {
        return switch (line) {
            case Line.Unreadable(var number, var cells, var reason) ->
                new Preview.PreviewRow(number, cells, List.of(), List.of(new MappedRow.Fault(null, reason)));
            case Line.Row(var number, var cells) -> mapped(number, cells, mapper);
            case Line.Skipped(var number, var cells) -> mapped(number, cells, mapper);
        };
    }

    private static Preview.PreviewRow mapped(long number, java.util.Map<String, String> cells, RowMapper mapper) {
        var row = mapper.map(cells);
        return new Preview.PreviewRow(
                number,
                cells,
                row.records().stream()
                        .map(one -> new Preview.PreviewRecord(one.target(), one.key(), one.values()))
                        .toList(),
                row.faults());
    }
}
