package org.accordcrm.identity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people said, by pair of keys. Not thread-safe. */
final class Verdicts<K extends Comparable<K>> {

    private final Map<K, Map<K, Verdict>> byKey = new HashMap<>();

    void put(K left, K right, Verdict verdict) {
        if (left.equals(right)) {
            throw new IllegalArgumentException("Both keys are (%s); a verdict is about two records.".formatted(left));
        }
        byKey.computeIfAbsent(left, _ -> new HashMap<>()).put(right, verdict);
        byKey.computeIfAbsent(right, _ -> new HashMap<>()).put(left, verdict);
    }

    void remove(K left, K right) {
        of(left).remove(right);
        of(right).remove(left);
    }

    @Nullable Verdict of(K left, K right) {
        return byKey.isEmpty() ? null : of(left).get(right);
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    Map<K, Verdict> of(K key) {
        var verdicts = byKey.get(key);
        return verdicts == null ? new HashMap<>() : verdicts;
    }
}
