package org.accordcrm.identity;

/**
 * How sure the engine must be, and the model it starts with.
 *
 * @param model the weights in force until {@link Resolver#train()}
 * @param possible bits at or above which a person should look
 * @param match bits at or above which no person needs to look; not below {@code possible}
 */
public record Settings(Model model, double possible, double match) {

    static final double POSSIBLE = -6;
    static final double MATCH = 0;

    public Settings {
        if (!(match >= possible)) {
            throw new IllegalArgumentException("""
                    The match threshold (%s bits) must not be below the possible threshold (%s bits).
                    Maybe the two arguments are swapped.""".formatted(match, possible));
        }
    }

    /** Goes on with a trained model, at the standard thresholds. */
    public Settings(Model model) {
        this(model, POSSIBLE, MATCH);
    }

    /** The documented defaults, which fit customer lists of any size until a model is trained. */
    public static Settings standard() {
        return new Settings(Model.standard());
    }
}
