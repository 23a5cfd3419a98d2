package org.accordcrm.sources.file;

import java.util.List;

/**
 * What stands in a column, as far as it was looked at.
 *
 * @param filled share of the rows, 0 to 1
 * @param distinct different texts
 * @param patterns the most usual shapes of the texts: 9 for a digit, A and a for letters, 文 for Chinese
 * @param top the most usual texts
 * @param samples some texts in the order of the file
 */
public record ColumnProfile(
        String name, double filled, int distinct, List<Pattern> patterns, List<Top> top, List<String> samples) {

    /** @param share of the filled cells, 0 to 1 */
    public record Pattern(String pattern, double share) {}

    public record Top(String value, int count) {}
}
