package org.accordcrm.sources;

import java.util.Map;

/**
 * Why a row or a value was not taken as it is: a code and the values that the client words it with.
 *
 * @param code stable, listed in docs/problems.md
 */
public record Reason(String code, Map<String, Object> values) {

    public static Reason of(String code) {
        return new Reason(code, Map.of());
    }
}
