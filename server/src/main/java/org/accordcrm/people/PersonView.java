package org.accordcrm.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person with what they are, as the administration shows them.
 *
 * @param state of the sign-in
 * @param version for {@code If-Match} at a change
 */
record PersonView(
        PersonId id,
        String email,
        String name,
        @Nullable String otherName,
        @Nullable String title,
        boolean administrator,
        boolean steward,
        List<MembershipOf> memberships,
        State state,
        @Nullable Instant deactivatedAt,
        int version) {

    enum State {
        /** Has not chosen a password yet. */
        INVITED,
        ACTIVE,
        DEACTIVATED;

        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
