package org.accordcrm.sources.suggest;

import java.util.List;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that may be right.
 *
 * @param unmapped columns that no field takes
 */
public record MappingSuggestion(Mapping mapping, List<SuggestedLine> lines, List<String> unmapped) {

    /** @param confidence 0 to 1 */
    public record SuggestedLine(
            String target,
            String field,
            List<String> columns,
            @Nullable String clean,
            double confidence,
            Reason reason) {}
}
