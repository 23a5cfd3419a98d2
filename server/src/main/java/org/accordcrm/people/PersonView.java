package org.accordcrm.people;

import java.time.Instant;
import java.util.List;
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
        String initials,
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
        DEACTIVATED
    }
}
