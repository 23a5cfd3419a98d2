package org.accordcrm.customers.golden;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The answer to "may we?". The later constant permits more. */
public enum Consent {
    DENIED,
    GRANTED;

    /** Reads the answer of a claimed value: a boolean, a word, or a map that has it under {@code granted}. */
    public static Optional<Consent> of(Object value) {
        return switch (value) {
            case Boolean granted -> Optional.of(granted ? GRANTED : DENIED);
            case Map<?, ?> map -> Optional.ofNullable(map.get("granted")).flatMap(Consent::of);
            case String word ->
                switch (word.strip().toLowerCase(Locale.ROOT)) {
                    case "granted", "yes", "true", "1", "opt-in", "ja", "是", "同意" -> Optional.of(GRANTED);
                    case "denied", "no", "false", "0", "opt-out", "nein", "否", "不同意", "withdrawn" ->
                        Optional.of(DENIED);
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }
}
