package org.accordcrm.sources.run;

/** How many lines or records make a batch whose transaction stays short, learned from the last ones. Not safe for concurrent use. */
final class Pace {

    private static final int LINES_MIN = 50;
    private static final int LINES_MAX = 2_000;
    private static final long AIM_MILLIS = 35;

    private int lines = 250;

    int lines() {
        return lines;
    }

    /** Learns from a whole batch only: the last one of a file says nothing. */
    void took(int batch, long millis) {
        if (batch == lines) {
            var fitting = (int) (lines * AIM_MILLIS / Math.max(1, millis));
            lines = Math.clamp((lines + fitting) / 2, LINES_MIN, LINES_MAX);
        }
    }
}
