package org.accordcrm.sources.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.people.Viewer;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.file.Line;
import org.accordcrm.sources.mapping.RowMapper;
import org.accordcrm.sources.registry.Mappings;
import org.springframework.stereotype.Component;

/** Starts, stops, answers and undoes runs. Safe for concurrent use. */
@Component
public class Taking {

    private static final int BATCH = 250;

    private final RunBook book;
    private final RunEnds ends;
    private final RunReadings readings;
    private final RunUndos undos;
    private final Batches batches;
    private final Mappings mappings;
    private final Mends mends;
    private final Announcements announcements;

    Taking(
            RunBook book,
            RunEnds ends,
            RunReadings readings,
            RunUndos undos,
            Batches batches,
            Mappings mappings,
            Mends mends,
            Announcements announcements) {
        this.book = book;
        this.ends = ends;
        this.readings = readings;
        this.undos = undos;
        this.batches = batches;
        this.mappings = mappings;
        this.mends = mends;
        this.announcements = announcements;
    }

    /**
     * Takes in a file in the background.
     *
     * @param total about how many rows it has
     * @throws org.accordcrm.problem.Problem.Conflict if the source has a run in progress
     */
    public UUID begin(Viewer viewer, UUID source, UUID file, Mappings.Stored mapping, long total) {
        var run = book.open(source, file, mapping, mapping.mapping().isWhole(), total, viewer);
        announcements.sources();
        readings.begin(run);
        return run;
    }

    /**
     * Takes in rows at once, on this thread.
     *
     * @param again whether they come out of quarantine
     */
    public RowsTaken take(Viewer viewer, UUID source, Mappings.Stored mapping, List<GivenRow> rows, boolean again) {
        var mapper = mappings.mapper(mapping.mapping());
        var id = book.open(source, null, mapping, false, (long) rows.size(), viewer);
        book.begin(id);
        var run = book.find(id).orElseThrow();
        var mended = again ? Map.<String, Map<String, String>>of() : mends.of(source);
        var counts = Counts.NONE;
        var taken = new ArrayList<RowsTaken.RowTaken>(rows.size());
        try {
            for (var from = 0; from < rows.size(); from += BATCH) {
                var batch = rows.subList(from, Math.min(rows.size(), from + BATCH)).stream()
                        .map(row -> taken(row, mapper, mended))
                        .toList();
                for (var outcome : batches.write(run, counts, batch, again)) {
                    counts = counts.plus(Counts.of(outcome.ending()));
                    taken.add(told(outcome, mended));
                }
                announcements.progress(id);
            }
            ends.finish(run);
        } catch (RuntimeException failure) {
            ends.end(run, RunState.FAILED, Reason.of("run-failed"));
            throw failure;
        } finally {
            announcements.turn(id);
        }
        return new RowsTaken(id, taken);
    }

    private static Taken taken(GivenRow row, RowMapper mapper, Map<String, Map<String, String>> mended) {
        if (!mended.isEmpty()) {
            return FileReading.taken(new Line.Row(row.line(), row.raw()), mapper, mended);
        }
        if (row.unreadable() != null && row.mended() == null) {
            return Taken.unreadable(row.line(), row.raw(), row.hash(), row.unreadable());
        }
        return new Taken(
                row.line(), row.raw(), row.hash(), mapper.map(row.mended() == null ? row.raw() : row.mended()), false);
    }

    private static RowsTaken.RowTaken told(Sorting.Outcome outcome, Map<String, Map<String, String>> mended) {
        var fault = outcome.taken().fault();
        return new RowsTaken.RowTaken(
                outcome.taken().line(),
                outcome.taken().key(),
                outcome.ending(),
                fault == null ? null : fault.field(),
                outcome.reason(),
                !mended.isEmpty() && mended.containsKey(outcome.taken().hash()));
    }

    /** Ends the run where it stands; what was taken stays. Stopping twice is stopping once. */
    public void stop(Viewer viewer, UUID id) {
        var run = book.find(id).orElseThrow();
        if (run.state().isInProgress()) {
            book.stop(id, viewer);
            ends.end(run, RunState.STOPPED, null);
            announcements.turn(id);
        }
    }

    /**
     * Takes the run's effect back as a whole, in the background. Undoing twice is undoing once.
     *
     * @throws org.accordcrm.problem.Problem.Conflict if a run of the source is in progress, or another has to be undone before
     */
    public void undo(Viewer viewer, UUID id) {
        if (undos.open(id, viewer)) {
            announcements.turn(id);
            readings.begin(id);
        }
    }

    /** Says that a list which lacks many records is whole all the same. */
    public void confirm(Viewer viewer, UUID id) {
        if (book.confirm(id, viewer)) {
            readings.begin(id);
        }
    }
}
