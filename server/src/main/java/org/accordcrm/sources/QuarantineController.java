package org.accordcrm.sources;

import java.util.Map;
import java.util.UUID;
import org.accordcrm.access.Access;
import org.accordcrm.once.OnceOnly;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.quarantine.Mended;
import org.accordcrm.sources.quarantine.Quarantine;
import org.accordcrm.sources.quarantine.Quarantined;
import org.accordcrm.sources.run.RunView;
import org.accordcrm.sources.run.RunViews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rows that were not taken in: seen, mended, tried again. */
@RestController
@RequestMapping("/api")
class QuarantineController {

    /** @param raw column to text, as it should be; columns left out stay */
    record Mend(Map<String, String> raw) {}

    private final SourceViews views;
    private final Quarantine quarantine;
    private final RunViews runs;
    private final Access access;

    QuarantineController(SourceViews views, Quarantine quarantine, RunViews runs, Access access) {
        this.views = views;
        this.quarantine = quarantine;
        this.runs = runs;
        this.access = access;
    }

    @GetMapping("/sources/{source}/quarantine")
    Page<Quarantined> quarantine(
            Viewer viewer,
            @PathVariable UUID source,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        views.managed(viewer, source);
        var most = Page.limit(limit);
        return Page.of(
                quarantine.of(access.rights(viewer), source, Page.cursor(cursor), most + 1), most, Quarantined::id);
    }

    @PutMapping("/quarantine/{id}/mend")
    Mended mend(Viewer viewer, @PathVariable UUID id, @RequestBody Mend mend) {
        var source = quarantine.sourceOf(id).orElseThrow(() -> new Problem.Absent("quarantined-row", id));
        try {
            views.managed(viewer, source);
        } catch (Problem.Absent | Problem.Forbidden hidden) {
            throw new Problem.Absent("quarantined-row", id);
        }
        return quarantine.mend(viewer, access.rights(viewer), id, mend.raw());
    }

    /** The run that tried them; nothing if there was no row. */
    @OnceOnly
    @PostMapping("/sources/{source}/quarantine/replay")
    ResponseEntity<RunView> replay(Viewer viewer, @PathVariable UUID source) {
        views.managed(viewer, source);
        return quarantine
                .replay(viewer, source)
                .flatMap(run -> runs.find(access.rights(viewer), run))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
