package org.accordcrm.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as colleagues know them.
 *
 * @param otherName in the other script
 * @param departments keys of those that they belong to
 */
public record Colleague(
        UUID id,
        String name,
        @Nullable String otherName,
        @Nullable String title,
        List<String> departments) {}
