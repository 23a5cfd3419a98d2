package org.accordcrm.sources;

import java.util.List;
import java.util.UUID;
import org.accordcrm.access.Access;
import org.accordcrm.once.OnceOnly;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.mapping.Mapping;
import org.accordcrm.sources.registry.FileMappings;
import org.accordcrm.sources.registry.Mappings;
import org.accordcrm.sources.registry.UploadedFiles;
import org.accordcrm.sources.run.RunView;
import org.accordcrm.sources.run.RunViews;
import org.accordcrm.sources.run.Taking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs: started, watched, stopped, answered, undone. */
@RestController
@RequestMapping("/api")
class RunController {

    /** @param mapping stored as the source's newest; absent, the newest that fits the file is taken */
    record NewRun(UUID file, @Nullable Mapping mapping) {}

    private final SourceViews views;
    private final UploadedFiles files;
    private final Mappings mappings;
    private final FileMappings fitting;
    private final RunViews runs;
    private final Taking taking;
    private final Access access;

    RunController(
            SourceViews views,
            UploadedFiles files,
            Mappings mappings,
            FileMappings fitting,
            RunViews runs,
            Taking taking,
            Access access) {
        this.views = views;
        this.files = files;
        this.mappings = mappings;
        this.fitting = fitting;
        this.runs = runs;
        this.taking = taking;
        this.access = access;
    }

    @OnceOnly
    @PostMapping("/sources/{source}/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView begin(Viewer viewer, @PathVariable UUID source, @RequestBody NewRun wanted) {
        views.managed(viewer, source);
        var file = files.find(wanted.file())
                .filter(one -> one.source().equals(source))
                .orElseThrow(() -> new Problem.Absent("file", wanted.file()));
        var mapping = wanted.mapping() == null
                ? fitting.newest(file)
                : mappings.store(source, null, wanted.mapping(), viewer.person());
        var recognised = fitting.require(file, mapping.mapping());
        var run = taking.begin(viewer, source, file.id(), mapping, recognised.rows());
        return runs.find(access.rights(viewer), run).orElseThrow();
    }

    @GetMapping("/sources/{source}/runs")
    Page<RunView> runs(
            Viewer viewer,
            @PathVariable UUID source,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        views.visible(viewer, source);
        var most = Page.limit(limit);
        List<RunView> found = runs.of(access.rights(viewer), source, Page.cursor(cursor), most + 1);
        return Page.of(found, most, RunView::id);
    }

    @GetMapping("/runs/{id}")
    RunView run(Viewer viewer, @PathVariable UUID id) {
        return visible(viewer, id);
    }

    /** What was taken in stays. */
    @PutMapping("/runs/{id}/stop")
    RunView stop(Viewer viewer, @PathVariable UUID id) {
        views.managed(viewer, visible(viewer, id).source());
        taking.stop(viewer, id);
        return visible(viewer, id);
    }

    /** Says that a list which lacks many records is whole all the same. */
    @PutMapping("/runs/{id}/confirmation")
    RunView confirm(Viewer viewer, @PathVariable UUID id) {
        views.managed(viewer, visible(viewer, id).source());
        taking.confirm(viewer, id);
        return visible(viewer, id);
    }

    /**
     * Takes the run's effect back as a whole: records that it brought go, those that it changed or missed are as before. Only
     * the last run of a source can be undone; after that the one before it.
     */
    @PostMapping("/runs/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView undo(Viewer viewer, @PathVariable UUID id) {
        views.managed(viewer, visible(viewer, id).source());
        taking.undo(viewer, id);
        return visible(viewer, id);
    }

    private RunView visible(Viewer viewer, UUID id) {
        var run = runs.find(access.rights(viewer), id).orElseThrow(() -> new Problem.Absent("run", id));
        try {
            views.visible(viewer, run.source());
        } catch (Problem.Absent hidden) {
            throw new Problem.Absent("run", id);
        }
        return run;
    }
}
