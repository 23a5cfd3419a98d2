package org.accordcrm.sources;

import java.util.UUID;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.accordcrm.problem.Version;
import org.accordcrm.sources.mapping.Mapping;
import org.accordcrm.sources.registry.Mappings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the columns of a source become records. */
@RestController
@RequestMapping("/api/sources/{source}/mapping")
class MappingController {

    private final SourceViews views;
    private final Mappings mappings;

    MappingController(SourceViews views, Mappings mappings) {
        this.views = views;
        this.mappings = mappings;
    }

    @GetMapping
    ResponseEntity<Mapping> mapping(Viewer viewer, @PathVariable UUID source) {
        views.visible(viewer, source);
        return answer(mappings.newest(source, null).orElseThrow(() -> new Problem.Absent("mapping", source)));
    }

    /** Without {@code If-Match} the mapping follows whatever is there. */
    @PutMapping
    ResponseEntity<Mapping> store(
            Viewer viewer,
            @PathVariable UUID source,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Mapping mapping) {
        views.managed(viewer, source);
        var seen = ifMatch == null ? null : Version.of(ifMatch).number();
        return answer(mappings.store(source, seen, mapping, viewer.person()));
    }

    private static ResponseEntity<Mapping> answer(Mappings.Stored stored) {
        return ResponseEntity.ok().eTag(new Version(stored.version()).etag()).body(stored.mapping());
    }
}
