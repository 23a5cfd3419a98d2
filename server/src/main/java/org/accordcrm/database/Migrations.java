package org.accordcrm.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Component;

/**
 * Migrates each module's schema, with a history of its own, after those of the modules that it may call. What a module may
 * call is read from its package alone: to look through all classes for that would take half of the start.
 */
@Component
class Migrations implements FlywayMigrationStrategy {

    /** The folder of what belongs to no module. */
    private static final String ROOT = "__root";

    private static final String FILES = "classpath*:db/migration/*/*.sql";
    private static final ResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();
    private static final MetadataReaderFactory CLASSES = new SimpleMetadataReaderFactory();

    @Override
    public void migrate(Flyway flyway) {
        var configuration = flyway.getConfiguration();
        for (var folder : inOrder(folders())) {
            Flyway.configure(configuration.getClassLoader())
                    .configuration(configuration)
                    .locations("classpath:db/migration/" + folder)
                    .table(configuration.getTable() + (folder.equals(ROOT) ? "" : "_" + folder))
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }

    private static Set<String> folders() {
        try {
            var folders = new TreeSet<String>();
            Stream.of(RESOURCES.getResources(FILES)).map(Migrations::folder).forEach(folders::add);
            return folders;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String folder(Resource file) {
        try {
            var parts = file.getURL().getPath().split("/");
            return parts[parts.length - 2];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What belongs to no module first, then a module after those that it may call, and otherwise by name. */
    static Set<String> inOrder(Set<String> folders) {
        var order = new LinkedHashSet<String>();
        order.add(ROOT);
        new TreeSet<>(folders).forEach(folder -> place(folder, folders, order, new LinkedHashSet<>()));
        return order;
    }

    private static void place(String folder, Set<String> folders, Set<String> order, Set<String> above) {
        if (order.contains(folder)) {
            return;
        }
        if (!above.add(folder)) {
            throw new IllegalStateException("Modules may call each other in a circle: %s.".formatted(above));
        }
        allowed(folder).filter(folders::contains).sorted().forEach(one -> place(one, folders, order, above));
        above.remove(folder);
        order.add(folder);
    }

    /** Tests have packages of the same names, which say nothing of it. */
    private static Stream<String> allowed(String module) {
        try {
            var packages = RESOURCES.getResources("classpath*:org/accordcrm/%s/package-info.class".formatted(module));
            for (var one : packages) {
                var declared = CLASSES.getMetadataReader(one)
                        .getAnnotationMetadata()
                        .getAnnotations()
                        .get(ApplicationModule.class);
                if (declared.isPresent()) {
                    return Stream.of(declared.getStringArray("allowedDependencies"));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new IllegalStateException("The package of (%s) says nothing of what it may call.".formatted(module));
    }
}
