package org.accordcrm.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why two records are, or are not, one customer. {@code prior} and the fields' bits add up to {@code bits}.
 *
 * @param fields every field both records have, strongest evidence first
 * @param prior bits of a pair of candidates before any field is looked at
 * @param bits log2 of the odds that both describe one customer
 * @param match bits at or above which the engine links by itself
 * @param relation what the pair most likely is
 * @param verdict what a person said, which outweighs {@code decision}
 */
public record Explanation(
        List<FieldEvidence> fields,
        double prior,
        double bits,
        double match,
        Relation relation,
        Decision decision,
        @Nullable Verdict verdict) {

    /**
     * One field's share.
     *
     * @param field the comparison: given-name, family-name, birth-date, email, phone, address, organization, identifier,
     *     category, text
     * @param left the left record's value as compared (normalised), several joined by " · "
     * @param level how far they agree, from "exact" to "different"; each comparison has its own steps
     */
    public record FieldEvidence(String field, String left, String right, String level, double bits) {}

    /** The classes the engine tells apart. */
    public enum Relation {
        SAME,
        /** One household or one group of companies: shared address or phone, but not the same customer. */
        SAME_HOUSEHOLD,
        /** One name by chance. */
        NAMESAKE,
        UNRELATED
    }
}
