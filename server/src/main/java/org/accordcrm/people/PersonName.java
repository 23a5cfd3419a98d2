package org.accordcrm.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person is called.
 *
 * @param otherName in the other script
 */
public record PersonName(UUID id, String name, @Nullable String otherName) {

    /** Of a person about whom nothing is known any more. */
    public static PersonName of(UUID id) {
        return new PersonName(id, "", null);
    }
}
