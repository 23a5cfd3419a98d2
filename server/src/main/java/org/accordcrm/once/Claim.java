package org.accordcrm.once;

import org.jspecify.annotations.Nullable;

/** What is known of a key when a request comes with it. */
sealed interface Claim {

    /** Nobody used the key: whoever asked now carries the request out. */
    record Taken() implements Claim {}

    /** A request with the key is being carried out. */
    record Running() implements Claim {}

    /** A request with the key was begun, and how it ended is not known: its server ended, or failed half-way. */
    record Unknown() implements Claim {}

    /** A request with the key was carried out. */
    record Answered(byte[] standing, Fingerprint request, Answer answer) implements Claim {}

    /**
     * What a request asked for.
     *
     * @param hash SHA-256
     * @param bytes how long its body was
     */
    record Fingerprint(byte[] hash, long bytes) {}

    /** @param body absent where it must not be kept */
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte @Nullable [] body) {}
}
