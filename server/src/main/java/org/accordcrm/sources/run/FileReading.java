package org.accordcrm.sources.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.accordcrm.sources.file.FileRefused;
import org.accordcrm.sources.file.Line;
import org.accordcrm.sources.file.Lines;
import org.accordcrm.sources.mapping.MappedRow;
import org.accordcrm.sources.mapping.RowMapper;
import org.accordcrm.sources.registry.Mappings;
import org.accordcrm.sources.registry.UploadedFiles;
import org.springframework.stereotype.Component;

/** Takes in a run's file from where the run stands. */
@Component
class FileReading {

    private final UploadedFiles files;
    private final Mappings mappings;
    private final Mends mends;
    private final Batches batches;
    private final RunBook book;
    private final Announcements announcements;

    FileReading(
            UploadedFiles files,
            Mappings mappings,
            Mends mends,
            Batches batches,
            RunBook book,
            Announcements announcements) {
        this.files = files;
        this.mappings = mappings;
        this.mends = mends;
        this.batches = batches;
        this.book = book;
        this.announcements = announcements;
    }

    /**
     * False if it was interrupted: the run goes on later from its last batch.
     *
     * @throws RunLost if the run was ended meanwhile
     */
    boolean read(Run run, BooleanSupplier interrupted) throws IOException {
        var file = files.find(java.util.Objects.requireNonNull(run.file())).orElseThrow();
        var recognised = files.recognise(file, run.mapping().formatOrUnknown());
        var mapper = mappings.mapper(run.mapping());
        var mended = mends.of(run.source());
        try (var lines = files.open(file, recognised);
                var ahead = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("read-" + run.id()).factory())) {
            skip(lines, run.counts().read());
            return new Loop(run, mapper, mended, ahead).read(lines, interrupted);
        }
    }

    private static void skip(Lines lines, long count) throws IOException {
        for (var skipped = 0L; skipped < count; skipped++) {
            if (lines.next() == null) {
                throw new FileRefused("file-cut-off", "The file is shorter than it was.", Map.of());
            }
        }
    }

    static Taken taken(Line line, RowMapper mapper, Map<String, Map<String, String>> mended) {
        var mend = mended.isEmpty() ? null : mended.get(Hashes.ofRaw(line.cells()));
        if (mend != null) {
            return new Taken(line.number(), line.cells(), null, mapper.map(mend), false);
        }
        return switch (line) {
            case Line.Row row -> new Taken(row.number(), row.cells(), null, mapper.map(row.cells()), false);
            case Line.Skipped skipped ->
                new Taken(skipped.number(), skipped.cells(), null, amountsOnly(mapper.map(skipped.cells())), true);
            case Line.Unreadable unreadable ->
                Taken.unreadable(unreadable.number(), unreadable.cells(), null, unreadable.reason());
        };
    }

    private static MappedRow amountsOnly(MappedRow row) {
        return new MappedRow(List.of(), List.of(), row.amounts());
    }

    /** One reading with its position. */
    private final class Loop {

        private final Run run;
        private final RowMapper mapper;
        private final Map<String, Map<String, String>> mended;
        private final ExecutorService ahead;
        private final Pace pace = new Pace();
        private Counts counts;
        private long began = System.nanoTime();

        Loop(Run run, RowMapper mapper, Map<String, Map<String, String>> mended, ExecutorService ahead) {
            this.run = run;
            this.mapper = mapper;
            this.mended = mended;
            this.ahead = ahead;
            this.counts = run.counts();
        }

        /** While one batch is written the next is read. */
        boolean read(Lines lines, BooleanSupplier interrupted) throws IOException {
            var next = ahead.submit(reading(lines, pace.lines()));
            for (var batch = done(next); !batch.isEmpty(); batch = done(next)) {
                next = ahead.submit(reading(lines, pace.lines()));
                write(batch);
                if (interrupted.getAsBoolean()) {
                    return false;
                }
            }
            told();
            return true;
        }

        private Callable<List<Taken>> reading(Lines lines, int size) {
            return () -> {
                var batch = new ArrayList<Taken>(size);
                Line line;
                while (batch.size() < size && (line = lines.next()) != null) {
                    batch.add(taken(line, mapper, mended));
                }
                return batch;
            };
        }

        private static List<Taken> done(Future<List<Taken>> reading) throws IOException {
            try {
                return reading.get();
            } catch (ExecutionException failure) {
                switch (failure.getCause()) {
                    case IOException cause -> throw cause;
                    case RuntimeException cause -> throw cause;
                    case null, default -> throw new IllegalStateException(failure);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("A run was interrupted while its file was read.", stopped);
            }
        }

        private void write(List<Taken> batch) {
            var start = System.nanoTime();
            for (var outcome : batches.write(run, counts, batch, false)) {
                counts = counts.plus(Counts.of(outcome.ending()));
            }
            pace.took(batch.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            if (announcements.progress(run.id())) {
                told();
            }
        }

        private void told() {
            var now = System.nanoTime();
            book.spent(run.id(), TimeUnit.NANOSECONDS.toMillis(now - began));
            began = now;
        }
    }
}
