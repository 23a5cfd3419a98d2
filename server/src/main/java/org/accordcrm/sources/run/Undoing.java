package org.accordcrm.sources.run;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Undoes one run in batches so short that no reader of the journal waits for them; goes on where it was left. */
@Component
class Undoing {

    private static final int ROWS = 500;

    private final RunUndos undos;
    private final RejectedRows rejected;
    private final Announcements announcements;

    Undoing(RunUndos undos, RejectedRows rejected, Announcements announcements) {
        this.undos = undos;
        this.rejected = rejected;
        this.announcements = announcements;
    }

    /** Does nothing to a run that nobody undoes. Interrupted, it leaves the rest for later. */
    void goOn(UUID run, BooleanSupplier interrupted) {
        var found = undos.find(run);
        if (found.isEmpty()) {
            return;
        }
        var undo = found.get();
        announcements.turn(run);
        for (var target : undos.left(undo).entrySet()) {
            if (!takeBack(undo, target.getKey(), target.getValue(), interrupted)) {
                return;
            }
        }
        while (rejected.restore(run, ROWS) > 0 || rejected.removeOf(undo.source(), run, ROWS) > 0) {
            if (interrupted.getAsBoolean()) {
                return;
            }
        }
        undos.end(undo);
        announcements.turn(run);
    }

    private boolean takeBack(RunUndos.Undo undo, String target, List<UUID> ids, BooleanSupplier interrupted) {
        var pace = new Pace();
        for (var from = 0; from < ids.size(); ) {
            if (interrupted.getAsBoolean()) {
                return false;
            }
            var batch = ids.subList(from, Math.min(ids.size(), from + pace.lines()));
            var start = System.nanoTime();
            undos.takeBack(undo, target, batch);
            from += batch.size();
            pace.took(batch.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            announcements.progress(undo.run());
        }
        return true;
    }
}
