package org.accordcrm.problem;

import org.jspecify.annotations.Nullable;

/** How often a thing was written, as HTTP tells it: the {@code ETag} of an answer and the {@code If-Match} of a change. */
public record Version(int number) {

    /**
     * Reads the header {@code If-Match}.
     *
     * @throws Problem.Invalid if it is absent, so that nobody overwrites what he has not seen
     * @throws Problem.ChangedMeanwhile if it is no version of ours
     */
    public static Version of(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Problem.Invalid("version-needed", "The header If-Match must carry the ETag that was read.");
        }
        try {
            return new Version(
                    Integer.parseInt(ifMatch.strip().replaceFirst("^W/", "").replace("\"", "")));
        } catch (NumberFormatException foreign) {
            throw new Problem.ChangedMeanwhile();
        }
    }

    public String etag() {
        return "\"" + number + "\"";
    }
}
