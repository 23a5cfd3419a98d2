package org.accordcrm.push;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as the others on a page see them.
 *
 * @param otherName in the other script
 * @param department key of the one acted for
 */
record Face(
        UUID id,
        String name,
        @Nullable String otherName,
        @Nullable String department) {}
