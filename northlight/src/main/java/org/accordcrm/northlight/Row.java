package org.accordcrm.northlight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of an office's list: an organisation, a person, or a person beside the organisation worked for. */
record Row(
        Office office,
        @Nullable Card organisation,
        @Nullable Card person,
        LocalDate updated) {

    Row {
        if (organisation == null && person == null) {
            throw new IllegalArgumentException("A row needs an organisation or a person.");
        }
    }

    /** Who stands for the address of the row. */
    Card main() {
        if (organisation != null) {
            return organisation;
        }
        if (person != null) {
            return person;
        }
        throw new IllegalStateException("A row needs an organisation or a person.");
    }
}
