package org.accordcrm.sources;

import java.util.List;
import java.util.UUID;
import org.accordcrm.people.Companies;
import org.accordcrm.people.Viewer;
import org.accordcrm.sources.file.Format;
import org.accordcrm.sources.mapping.Defaults;
import org.accordcrm.sources.mapping.Mapping;
import org.accordcrm.sources.registry.FileViews;
import org.accordcrm.sources.registry.Targets;
import org.accordcrm.sources.registry.UploadedFiles;
import org.accordcrm.sources.suggest.MappingSuggestion;
import org.accordcrm.sources.suggest.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a file might be mapped, and what a mapping would make of it. Nothing is stored. */
@RestController
@RequestMapping("/api/files/{id}")
class SuggestionController {

    /**
     * @param targets keys of what the rows are; absent to find that out too
     * @param format what is known better than it was recognised
     */
    record Wish(@Nullable List<String> targets, @Nullable Format format) {}

    record Trial(Mapping mapping) {}

    private final GivenFiles given;
    private final UploadedFiles files;
    private final FileViews views;
    private final Targets targets;
    private final Companies companies;
    private final Previews previews;

    SuggestionController(
            GivenFiles given,
            UploadedFiles files,
            FileViews views,
            Targets targets,
            Companies companies,
            Previews previews) {
        this.given = given;
        this.files = files;
        this.views = views;
        this.targets = targets;
        this.companies = companies;
        this.previews = previews;
    }

    @PostMapping("/suggestion")
    MappingSuggestion suggest(
            Viewer viewer, @PathVariable UUID id, @RequestBody(required = false) @Nullable Wish wish) {
        var file = given.require(viewer, id);
        var asked = wish == null || wish.format() == null ? file.format() : wish.format();
        var recognised = files.recognise(file, asked);
        var wanted = wish == null || wish.targets() == null ? List.<String>of() : wish.targets();
        return new Suggestions(targets.all(), defaults())
                .of(views.profile(file, recognised), recognised.format(), wanted);
    }

    private Defaults defaults() {
        return companies
                .current()
                .map(company -> new Defaults(company.country(), null, null, company.currency(), null, null))
                .orElse(Defaults.NONE);
    }

    @PostMapping("/preview")
    Preview preview(Viewer viewer, @PathVariable UUID id, @RequestBody Trial trial) {
        return previews.of(given.require(viewer, id), trial.mapping());
    }
}
