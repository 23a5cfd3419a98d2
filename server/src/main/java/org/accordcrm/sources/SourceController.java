package org.accordcrm.sources;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.accordcrm.access.Access;
import org.accordcrm.once.OnceOnly;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Version;
import org.accordcrm.sources.registry.NewSource;
import org.accordcrm.sources.registry.Sources;
import org.accordcrm.sources.registry.Targets;
import org.accordcrm.sources.run.Announcements;
import org.accordcrm.sources.run.SourceRemoval;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sources, and what their records can become. */
@RestController
@RequestMapping("/api")
class SourceController {

    private final SourceViews views;
    private final Sources sources;
    private final Targets targets;
    private final Access access;
    private final SourceRemoval removal;
    private final Announcements announcements;

    SourceController(
            SourceViews views,
            Sources sources,
            Targets targets,
            Access access,
            SourceRemoval removal,
            Announcements announcements) {
        this.views = views;
        this.sources = sources;
        this.targets = targets;
        this.access = access;
        this.removal = removal;
        this.announcements = announcements;
    }

    @GetMapping("/targets")
    List<Target> targets() {
        return targets.all();
    }

    @GetMapping("/sources")
    Page<SourceView> sources(Viewer viewer) {
        return new Page<>(views.all(viewer), null);
    }

    @GetMapping("/sources/{id}")
    ResponseEntity<SourceView> source(Viewer viewer, @PathVariable UUID id) {
        return answer(HttpStatus.OK, views.one(viewer, id));
    }

    @OnceOnly
    @PostMapping("/sources")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SourceView> open(Viewer viewer, @RequestBody NewSource source) {
        access.rights(viewer).requireManageSourcesOf(sources.department(source));
        var opened = sources.open(viewer, source);
        announcements.sources();
        return answer(HttpStatus.CREATED, views.one(viewer, opened.id()));
    }

    /** Without {@code If-Match} the change overwrites whatever is there. */
    @PutMapping("/sources/{id}")
    ResponseEntity<SourceView> change(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NewSource source) {
        views.managed(viewer, id);
        access.rights(viewer).requireManageSourcesOf(sources.department(source));
        sources.change(viewer, id, ifMatch == null ? null : Version.of(ifMatch).number(), source);
        announcements.sources();
        return answer(HttpStatus.OK, views.one(viewer, id));
    }

    /** Only of a source none of whose records counts: that never had any, or whose runs were undone. */
    @DeleteMapping("/sources/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Viewer viewer, @PathVariable UUID id) {
        removal.remove(viewer, views.managed(viewer, id));
        announcements.sources();
    }

    private static ResponseEntity<SourceView> answer(HttpStatus status, SourceView source) {
        var answer = ResponseEntity.status(status).eTag(new Version(source.version()).etag());
        if (status == HttpStatus.CREATED) {
            answer.location(URI.create("/api/sources/" + source.id()));
        }
        return answer.body(source);
    }
}
