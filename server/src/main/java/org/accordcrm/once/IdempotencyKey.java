package org.accordcrm.once;

import java.util.List;
import java.util.regex.Pattern;
import org.accordcrm.problem.Problem;

/**
 * What tells one creation from another of the same person: 1 to 255 visible ASCII characters.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key header</a>
 */
record IdempotencyKey(String text) {

    static final String HEADER = "Idempotency-Key";

    private static final int LENGTH_MAX = 255;

    /** A plain word, which is how most programs send it. */
    private static final Pattern PLAIN = Pattern.compile("[!#-+\\--~]+");

    /** The string of a structured field (RFC 9651), as the draft has it. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[!#-\\[\\]-~]|\\\\[\"\\\\])+)\"");

    /**
     * Reads the header; quoted or not, a key is the same key.
     *
     * @throws Problem.Invalid if it is no key, or more than one
     */
    static IdempotencyKey of(List<String> headers) {
        if (headers.size() == 1) {
            var given = headers.getFirst().strip();
            var quoted = QUOTED.matcher(given);
            var text = quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : given;
            if (text.length() <= LENGTH_MAX
                    && (quoted.matches() || PLAIN.matcher(text).matches())) {
                return new IdempotencyKey(text);
            }
        }
        throw new Problem.Invalid(
                "idempotency-key-unfit",
                "The header Idempotency-Key must be one key of 1 to %d visible ASCII characters. Maybe send a UUID."
                        .formatted(LENGTH_MAX));
    }
}
