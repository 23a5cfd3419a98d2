package org.accordcrm.sources.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.file.FileKind;
import org.accordcrm.sources.file.Recognised;
import org.accordcrm.sources.mapping.Mapping;
import org.springframework.stereotype.Component;

/** Which mapping goes with a file. */
@Component
public class FileMappings {

    private final UploadedFiles files;
    private final Mappings mappings;

    FileMappings(UploadedFiles files, Mappings mappings) {
        this.files = files;
        this.mappings = mappings;
    }

    /**
     * The newest mapping of the file's source all of whose columns the file has.
     *
     * @throws Problem.Absent if the source has no mapping
     * @throws Problem.Rule if the file lacks columns of each
     */
    public Mappings.Stored newest(UploadedFile file) {
        var all = mappings.newestOfEachShape(file.source());
        if (all.isEmpty()) {
            throw new Problem.Absent("mapping", file.source());
        }
        Problem.Rule refusal = null;
        for (var stored : all) {
            try {
                require(file, stored.mapping());
                return stored;
            } catch (Problem.Rule unfit) {
                refusal = refusal == null ? unfit : refusal;
            }
        }
        throw java.util.Objects.requireNonNull(refusal);
    }

    /**
     * The file as the mapping wants it read.
     *
     * @throws Problem.Rule if the file lacks columns that the mapping reads
     */
    public Recognised require(UploadedFile file, Mapping mapping) {
        var recognised = files.recognise(file, mapping.formatOrUnknown());
        var columns = new LinkedHashSet<>(mappings.mapper(mapping).columns());
        recognised.columns().forEach(columns::remove);
        var kind = recognised.format().kind();
        var mayLack = kind == FileKind.JSON || kind == FileKind.JSONL;
        if (!columns.isEmpty() && !(mayLack && hasSome(recognised.columns(), mapping))) {
            throw new Problem.Rule(
                    "mapping-columns-absent",
                    "The file (%s) lacks the columns %s that the mapping reads.".formatted(file.name(), columns),
                    Map.of("columns", List.copyOf(columns)));
        }
        return recognised;
    }

    /** Objects leave out what is empty, so of JSON only some column must be there. */
    private boolean hasSome(List<String> columns, Mapping mapping) {
        return mappings.mapper(mapping).columns().stream().anyMatch(columns::contains);
    }
}
