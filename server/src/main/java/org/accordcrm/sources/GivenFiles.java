package org.accordcrm.sources;

import java.util.UUID;
import org.accordcrm.access.Access;
import org.accordcrm.access.Purpose;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.registry.Targets;
import org.accordcrm.sources.registry.UploadedFile;
import org.accordcrm.sources.registry.UploadedFiles;
import org.springframework.stereotype.Component;

/**
 * Whom a file is shown to: of those who manage its source, whoever gave it and whoever may see every field group, because a
 * column may hold anything.
 */
@Component
class GivenFiles {

    private final SourceViews sources;
    private final UploadedFiles files;
    private final Targets targets;
    private final Access access;

    GivenFiles(SourceViews sources, UploadedFiles files, Targets targets, Access access) {
        this.sources = sources;
        this.files = files;
        this.targets = targets;
        this.access = access;
    }

    /** @throws Problem.Absent if there is none, or none for the viewer */
    UploadedFile require(Viewer viewer, UUID id) {
        var file = files.find(id).orElseThrow(() -> new Problem.Absent("file", id));
        try {
            sources.managed(viewer, file.source());
        } catch (Problem.Absent | Problem.Forbidden hidden) {
            throw new Problem.Absent("file", id);
        }
        if (!file.givenBy().equals(viewer.person()) && !seesAll(viewer)) {
            throw new Problem.Absent("file", id);
        }
        return file;
    }

    private boolean seesAll(Viewer viewer) {
        var rights = access.rights(viewer);
        return targets.all().stream()
                .flatMap(target -> target.fields().stream())
                .allMatch(field -> rights.may(Purpose.VIEW, field.group()));
    }
}
