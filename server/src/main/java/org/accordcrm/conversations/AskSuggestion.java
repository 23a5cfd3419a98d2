package org.accordcrm.conversations;

import org.jspecify.annotations.Nullable;

/**
 * Which department probably knows the answer.
 *
 * @param department its key; absent if nothing points to one
 * @param because named: the text names it; field: its word counts for what the text asks about; answered: it answered the last ask
 *     about this customer
 * @param field key of the field that the text asks about
 */
record AskSuggestion(
        @Nullable String department,
        @Nullable String because,
        @Nullable String field) {

    static final AskSuggestion NONE = new AskSuggestion(null, null, null);
}
