package org.accordcrm.northlight;

import java.time.LocalDate;
import java.util.List;

/** The sample company as one seed draws it. */
public final class Northlight {

    private final long seed;
    private final double scale;
    private final LocalDate today;

    /**
     * @param seed draws everything but the fixed cast
     * @param scale 1.0 gives about 6,000 records of persons and organisations
     * @param today the day from which "overdue" and "updated" count
     */
    public Northlight(long seed, double scale, LocalDate today) {
        if (!(scale > 0 && scale <= 1000)) {
            throw new IllegalArgumentException("The scale (" + scale + ") must be above 0 and at most 1000.");
        }
        this.seed = seed;
        this.scale = scale;
        this.today = today;
    }

    /** The 28 people who work there, the same for every seed. */
    public List<Staff> people() {
        return People.ALL;
    }
}
