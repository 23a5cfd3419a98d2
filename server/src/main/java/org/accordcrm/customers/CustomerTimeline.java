package org.accordcrm.customers;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.access.Rights;
import org.accordcrm.journal.Entry;
import org.accordcrm.journal.Journal;
import org.accordcrm.people.Departments;
import org.accordcrm.people.People;
import org.accordcrm.people.PersonName;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a customer, under whatever id, newest first. */
@Component
class CustomerTimeline {

    private static final int LIMIT_MAX = 200;

    private final Customers customers;
    private final Journal journal;
    private final Happenings happenings;
    private final People people;
    private final Departments departments;

    CustomerTimeline(
            Customers customers, Journal journal, Happenings happenings, People people, Departments departments) {
        this.customers = customers;
        this.journal = journal;
        this.happenings = happenings;
        this.people = people;
        this.departments = departments;
    }

    record TimelinePage(List<TimelineEntry> items, @Nullable String next) {}

    /**
     * @param department key of the one acted for
     * @param kind such as {@code customer.merged.v1}
     * @param data what the kind has, as far as the viewer may see it
     */
    record TimelineEntry(
            UUID id,
            Instant at,
            PersonName actor,
            @Nullable String department,
            String kind,
            @Nullable UUID run,
            Map<String, Object> data) {}

    TimelinePage of(Rights rights, CustomerId customer, @Nullable String cursor, int limit) {
        var past = journal.about(
                customers.addresses(customer), Happenings.KINDS, moment(cursor), Math.clamp(limit, 1, LIMIT_MAX));
        var actors = people.names(past.entries().stream().map(Entry::actor).collect(toSet()));
        var keys = departments.keys();
        var seen = happenings.seen(rights, past.entries());
        var items = past.entries().stream()
                .filter(entry -> seen.containsKey(entry.id()))
                .map(entry -> new TimelineEntry(
                        entry.id(),
                        entry.occurredAt(),
                        requireNonNull(actors.get(entry.actor())),
                        entry.department() == null ? null : keys.get(entry.department()),
                        entry.kind(),
                        entry.run(),
                        requireNonNull(seen.get(entry.id()))))
                .toList();
        return new TimelinePage(
                items, past.older() == null ? null : past.older().toString());
    }

    private static @Nullable Instant moment(@Nullable String cursor) {
        try {
            return cursor == null ? null : Instant.parse(cursor);
        } catch (DateTimeParseException unreadable) {
            throw new Problem.Invalid("cursor-unreadable", "The cursor (%s) is none of ours.".formatted(cursor));
        }
    }
}
