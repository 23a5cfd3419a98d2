package org.accordcrm.conversations;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.accordcrm.people.DepartmentId;
import org.accordcrm.people.PersonId;
import org.accordcrm.people.Role;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A message that wants an answer from exactly one other department, as it stands.
 *
 * @param id of the message that asks
 * @param subject of whom it was written
 * @param from the department that asks
 * @param to the department that has it
 */
record Ask(UUID id, String about, UUID subject, DepartmentId from, DepartmentId to, Instant dueAt, State state) {

    enum State {
        OPEN,
        ANSWERED,
        WITHDRAWN;

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** @throws Problem.Forbidden if the viewer does not belong to the department that has it */
    void requireHolder(Viewer viewer) {
        if (!works(viewer, to)) {
            throw new Problem.Forbidden("ask-not-yours", "Only the department that has the ask may do this.");
        }
    }

    /** @throws Problem.Forbidden if the viewer does not belong to the department that asks */
    void requireAsker(Viewer viewer) {
        if (!works(viewer, from)) {
            throw new Problem.Forbidden("ask-not-yours", "Only the department that asks may do this.");
        }
    }

    /** @throws Problem.Rule if it was withdrawn, or answered */
    void requireOpen() {
        requireNotWithdrawn();
        if (state == State.ANSWERED) {
            throw new Problem.Rule("ask-answered", "The ask %s is answered.".formatted(id));
        }
    }

    void requireNotWithdrawn() {
        if (state == State.WITHDRAWN) {
            throw new Problem.Rule("ask-withdrawn", "The ask %s was withdrawn.".formatted(id));
        }
    }

    /** Whether the viewer is more than a guest there. */
    static boolean works(Viewer viewer, DepartmentId department) {
        return viewer.roles().containsKey(department) && !viewer.is(Role.GUEST, department);
    }

    AskSeen seen(PersonId person, Instant at) {
        return new AskSeen(id, about, subject, from.value(), to.value(), person.value(), at);
    }

    AskTaken taken(PersonId person, Instant at) {
        return new AskTaken(id, about, subject, from.value(), to.value(), person.value(), at);
    }

    AskReleased released(PersonId person, Instant at) {
        return new AskReleased(id, about, subject, from.value(), to.value(), person.value(), at);
    }

    AskPassedOn passedOn(DepartmentId next, @Nullable String reason, PersonId person, Instant at) {
        return new AskPassedOn(id, about, subject, from.value(), to.value(), next.value(), reason, person.value(), at);
    }

    AskAnswered answered(UUID answer, PersonId person, Instant at) {
        return new AskAnswered(id, about, subject, from.value(), to.value(), answer, person.value(), at);
    }

    AskReasked reasked(UUID answer, UUID missing, PersonId person, Instant at) {
        return new AskReasked(id, about, subject, from.value(), to.value(), answer, missing, person.value(), at);
    }

    AskWithdrawn withdrawn(PersonId person, Instant at) {
        return new AskWithdrawn(id, about, subject, from.value(), to.value(), person.value(), at);
    }

    AskEscalated escalated(String stage, PersonId accord, Instant at) {
        return new AskEscalated(id, about, subject, from.value(), to.value(), stage, dueAt, accord.value(), at);
    }
}
