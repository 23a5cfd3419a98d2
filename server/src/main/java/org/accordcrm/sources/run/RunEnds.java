package org.accordcrm.sources.run;

import java.time.Clock;
import org.accordcrm.journal.Journal;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.RunFinished;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Ends runs, each once, together with the journal's entry that says so. */
@Repository
class RunEnds {

    private final RunBook book;
    private final Journal journal;
    private final Clock clock;
    private final JdbcClient jdbc;

    RunEnds(RunBook book, Journal journal, Clock clock, JdbcClient jdbc) {
        this.book = book;
        this.journal = journal;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Refuses to end well what does not tie out: that would be a lie about somebody's data. */
    @Transactional
    void finish(Run run) {
        var now = book.find(run.id()).orElseThrow();
        var ties = now.counts().tiesOut()
                && book.sums(run.id()).stream().allMatch(RunSum::tiesOut)
                && book.wroteWhatItSays(run);
        end(run, ties ? RunState.RESOLVING : RunState.FAILED, ties ? null : Reason.of("run-not-tied"));
    }

    /** Does nothing to a run that has ended. */
    @Transactional
    void end(Run run, RunState state, @Nullable Reason problem) {
        if (!book.end(run.id(), state, problem)) {
            return;
        }
        var counts = book.find(run.id()).orElseThrow().counts();
        journal.append(new RunFinished(
                run.source(),
                run.id(),
                run.targets(),
                state == RunState.RESOLVING ? "finished" : state.key(),
                counts.read(),
                counts.accepted(),
                counts.unchanged(),
                counts.quarantined(),
                counts.skipped(),
                vanished(run),
                clock.instant(),
                run.by(),
                run.department()));
    }

    private long vanished(Run run) {
        return jdbc.sql("select vanished from sources.run where id = :run")
                .param("run", run.id())
                .query(Long.class)
                .single();
    }
}
