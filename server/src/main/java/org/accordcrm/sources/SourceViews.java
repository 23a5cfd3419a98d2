package org.accordcrm.sources;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.access.Access;
import org.accordcrm.people.Departments;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.registry.Source;
import org.accordcrm.sources.registry.Sources;
import org.accordcrm.sources.run.RunView;
import org.accordcrm.sources.run.RunViews;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sources as a viewer may see and manage them. */
@Repository
class SourceViews {

    private record Figures(long records, long quarantined, boolean mapped) {}

    private final JdbcClient jdbc;
    private final Sources sources;
    private final RunViews runs;
    private final Access access;
    private final Departments departments;

    SourceViews(JdbcClient jdbc, Sources sources, RunViews runs, Access access, Departments departments) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.runs = runs;
        this.access = access;
        this.departments = departments;
    }

    /** All, by name; none for who sees no customers. */
    List<SourceView> all(Viewer viewer) {
        var rights = access.rights(viewer);
        if (!rights.maySeeCustomers() && !rights.mayManageSources()) {
            return List.of();
        }
        var newest = runs.newest(rights);
        var figures = figures();
        var keys = keys();
        return sources.all().stream()
                .map(source -> view(
                        source,
                        keys,
                        figures.getOrDefault(source.id(), new Figures(0, 0, false)),
                        newest.get(source.id())))
                .toList();
    }

    /** @throws Problem.Absent if there is none, or none for the viewer */
    SourceView one(Viewer viewer, UUID id) {
        return all(viewer).stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem.Absent("source", id));
    }

    /** @throws Problem.Absent if there is none, or none for the viewer */
    Source visible(Viewer viewer, UUID id) {
        var rights = access.rights(viewer);
        return sources.find(id)
                .filter(_ -> rights.maySeeCustomers() || rights.mayManageSources())
                .orElseThrow(() -> new Problem.Absent("source", id));
    }

    /** @throws Problem.Forbidden if the viewer may see it but not manage it */
    Source managed(Viewer viewer, UUID id) {
        var source = visible(viewer, id);
        access.rights(viewer).requireManageSourcesOf(source.department());
        return source;
    }

    private Map<String, String> keys() {
        var keys = new HashMap<String, String>();
        departments.all().forEach(department -> keys.put(department.id().toString(), department.key()));
        return keys;
    }

    private Map<UUID, Figures> figures() {
        var figures = new HashMap<UUID, Figures>();
        jdbc.sql("""
                        select s.id,
                            (select count(*) from sources.record r where r.source_id = s.id and r.vanished_at is null
                                and r.withdrawn_at is null) as records,
                            (select count(*) from sources.quarantined q where q.source_id = s.id) as quarantined,
                            exists (select from sources.mapping m where m.source_id = s.id) as mapped
                        from sources.source s
                        """)
                .query((row, _) -> figures.put(
                        row.getObject("id", UUID.class),
                        new Figures(row.getLong("records"), row.getLong("quarantined"), row.getBoolean("mapped"))))
                .list();
        return figures;
    }

    private static SourceView view(Source source, Map<String, String> keys, Figures figures, @Nullable RunView last) {
        return new SourceView(
                source.id(),
                source.name(),
                new SourceView.Owner(
                        source.department(),
                        keys.getOrDefault(source.department().toString(), "")),
                source.kind(),
                source.addressPattern().isEmpty() ? null : source.addressPattern(),
                source.rank(),
                figures.records(),
                last,
                figures.quarantined(),
                figures.mapped(),
                source.version());
    }
}
