package org.accordcrm.conversations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accordcrm.people.Hours;
import org.accordcrm.people.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What a message asks, as it stands now.
 *
 * @param from key of the department that asks
 * @param firstTo key of the department first asked, which it counts for
 * @param to key of the department that has it
 * @param state open, answered or withdrawn
 * @param dueAt reckoned when it was put, and never again
 * @param warnAt when the department that has it is warned
 * @param spans the opening hours from when it was put until it is due; outside them the clock stands still
 * @param steps what was done with it, oldest first
 */
record AskView(
        String from,
        String firstTo,
        String to,
        String state,
        Instant warnAt,
        Instant dueAt,
        List<Hours.Span> spans,
        @Nullable PersonName takenBy,
        List<Step> steps) {

    AskView {
        spans = List.copyOf(spans);
        steps = List.copyOf(steps);
    }

    /**
     * @param step seen, taken, passed-on, answered, reasked, withdrawn, warning or breach
     * @param actor absent if nobody did it: a moment came
     * @param department key of the one acted for
     * @param to key of the department that it was passed on to
     * @param message that answers, or says what is missing
     * @param reason why it was passed on
     */
    record Step(
            String step,
            Instant at,
            @Nullable PersonName actor,
            @Nullable String department,
            @Nullable String to,
            @Nullable UUID message,
            @Nullable String reason) {}
}
