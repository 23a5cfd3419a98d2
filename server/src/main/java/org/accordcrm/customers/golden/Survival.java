package org.accordcrm.customers.golden;

import java.util.Locale;

/** How a field's golden values come from what the records claim. */
public enum Survival {
    /** One value: the best claim. */
    BEST,
    /** Every different value, the best first. */
    EACH,
    /** The best claim of each script, Latin and Chinese: a name may be known in both. */
    PER_SCRIPT,
    /** One value: of the records' answers, the one that permits least. */
    MOST_RESTRICTIVE;

    /** Reads what the catalogue says, such as {@code per-script}. */
    public static Survival of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
