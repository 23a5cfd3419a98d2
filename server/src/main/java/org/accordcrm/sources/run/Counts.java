package org.accordcrm.sources.run;

/** How the lines of a run ended so far. Each line stands under exactly one ending. */
public record Counts(long read, long accepted, long unchanged, long quarantined, long skipped) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    static Counts of(Ending ending) {
        return new Counts(
                1,
                ending == Ending.ACCEPTED ? 1 : 0,
                ending == Ending.UNCHANGED ? 1 : 0,
                ending == Ending.QUARANTINED ? 1 : 0,
                ending == Ending.SKIPPED ? 1 : 0);
    }

    Counts plus(Counts more) {
        return new Counts(
                read + more.read,
                accepted + more.accepted,
                unchanged + more.unchanged,
                quarantined + more.quarantined,
                skipped + more.skipped);
    }

    boolean tiesOut() {
        return read == accepted + unchanged + quarantined + skipped;
    }
}
