package org.accordcrm.sources;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.accordcrm.access.Access;
import org.accordcrm.once.OnceOnly;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.quarantine.VisibleColumns;
import org.accordcrm.sources.registry.Mappings;
import org.accordcrm.sources.registry.Targets;
import org.accordcrm.sources.run.Ending;
import org.accordcrm.sources.run.GivenRecords;
import org.accordcrm.sources.run.RowsTaken;
import org.accordcrm.sources.run.Taking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records that a program sends, by the same way as a file's. */
@RestController
@RequestMapping("/api/sources/{source}/records")
class RecordController {

    record RecordResult(
            long line,
            @Nullable String key,
            Ending outcome,
            @Nullable String field,
            @Nullable Reason reason) {}

    record RecordsResult(UUID run, List<RecordResult> results) {}

    private final SourceViews views;
    private final Mappings mappings;
    private final GivenRecords given;
    private final Taking taking;
    private final Targets targets;
    private final Access access;

    RecordController(
            SourceViews views, Mappings mappings, GivenRecords given, Taking taking, Targets targets, Access access) {
        this.views = views;
        this.mappings = mappings;
        this.given = given;
        this.taking = taking;
        this.targets = targets;
        this.access = access;
    }

    /**
     * Each record has an outcome of its own; sending it again is no second record.
     *
     * @param targets which mapping of the source, by its targets joined with +; absent, the newest
     */
    @OnceOnly
    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/x-ndjson", "application/jsonl"})
    @Operation(
            requestBody =
                    @RequestBody(
                            description = "a JSON array of objects, or one object a line",
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "array"))))
    RecordsResult take(
            Viewer viewer,
            @PathVariable UUID source,
            @RequestParam(required = false) @Nullable String targets,
            HttpServletRequest request)
            throws IOException {
        views.managed(viewer, source);
        var mapping = mappings.newest(source, targets).orElseThrow(() -> new Problem.Absent("mapping", source));
        var rows = given.read(request.getInputStream(), request.getContentLengthLong());
        var taken = taking.take(viewer, source, mapping, rows, false);
        var columns = new VisibleColumns(mapping.mapping(), this.targets.byKey(), access.rights(viewer));
        return new RecordsResult(
                taken.run(),
                taken.rows().stream().map(row -> result(row, columns)).toList());
    }

    /** The sender knows what was sent, but not what somebody else made of it. */
    private static RecordResult result(RowsTaken.RowTaken row, VisibleColumns columns) {
        var reason = row.reason();
        return row.mended()
                ? new RecordResult(
                        row.line(),
                        columns.key(row.key()),
                        row.ending(),
                        row.field(),
                        reason == null ? null : columns.of(row.field(), reason))
                : new RecordResult(row.line(), row.key(), row.ending(), row.field(), reason);
    }
}
