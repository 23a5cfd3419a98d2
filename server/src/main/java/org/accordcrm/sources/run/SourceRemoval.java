package org.accordcrm.sources.run;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.registry.Source;
import org.accordcrm.sources.registry.Sources;
import org.accordcrm.sources.registry.UploadedFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes a source none of whose records counts, with all that was given to it: files, runs, quarantine, and the records and
 * versions of runs that were undone. Safe for concurrent use: the database decides races.
 */
@Component
public class SourceRemoval {

    private final JdbcClient jdbc;
    private final Sources sources;
    private final UploadedFiles files;
    private final TransactionOperations transaction;

    SourceRemoval(JdbcClient jdbc, Sources sources, UploadedFiles files, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.files = files;
        this.transaction = transaction;
    }

    /**
     * Withdrawn records go first, in batches so short that no reader of the journal waits for them; cut off there, it is done by
     * asking again.
     *
     * @throws Problem.Conflict if a record counts, or a run of the source is read or undone
     */
    public void remove(Viewer viewer, Source source) {
        requireNoneCounts(source);
        var pace = new Pace();
        for (var last = false; !last; ) {
            var lines = pace.lines();
            var start = System.nanoTime();
            var deleted = transaction.execute(_ -> {
                requireIdle(source.id());
                return deleteWithdrawn(source.id(), lines);
            });
            pace.took(deleted, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            last = deleted == 0;
        }
        var given = files.of(source.id());
        transaction.executeWithoutResult(_ -> {
            requireIdle(source.id());
            sources.remove(viewer, source);
        });
        given.forEach(files::drop);
    }

    /** Before anything goes: what a refusal leaves must be whole. */
    private void requireNoneCounts(Source source) {
        var counts =
                jdbc.sql("""
                        select exists (select from sources.record where source_id = :source and withdrawn_at is null)
                        """).param("source", source.id()).query(Boolean.class).single();
        if (counts) {
            throw Sources.hasRecords(source);
        }
    }

    /** Until the caller's transaction ends no run begins. The resolver still asks for the records of an undo that is not settled. */
    private void requireIdle(UUID source) {
        jdbc.sql("select id from sources.source where id = :source for update")
                .param("source", source)
                .query()
                .listOfRows();
        var busy = jdbc.sql("""
                        select exists (
                            select
                            from sources.run r
                            left join sources.run_undo u on u.run_id = r.id
                            where r.source_id = :source
                              and (r.state in ('waiting', 'reading', 'asking', 'undoing') or u.begun_at is not null and u.settled_at is null))
                        """).param("source", source).query(Boolean.class).single();
        if (busy) {
            throw new Problem.Conflict("run-in-progress", "A run of this source is in progress, or is being undone.");
        }
    }

    private int deleteWithdrawn(UUID source, int limit) {
        return jdbc.sql("""
                        with gone as (
                            delete from sources.record
                            where id in (
                                select id from sources.record
                                where source_id = :source and withdrawn_at is not null
                                limit :limit)
                            returning id),
                        versions as (
                            delete from sources.record_version where record_id in (select id from gone)),
                        vanishings as (
                            delete from sources.record_vanishing where record_id in (select id from gone))
                        select count(*) from gone
                        """)
                .param("source", source)
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }
}
