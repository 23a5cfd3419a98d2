package org.accordcrm.customers;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.journal.Entry;
import org.accordcrm.journal.Journal;
import org.accordcrm.people.Department;
import org.accordcrm.people.Departments;
import org.accordcrm.people.People;
import org.accordcrm.people.PersonId;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a customer, under whatever id, newest first. */
@Component
class CustomerTimeline {

    private static final int LIMIT_MAX = 200;

    /** Entries of one moment stay on one page, because the cursor is a moment; more than these cannot be of one. */
    private static final int MOMENT_MAX = 100;

    private final Customers customers;
    private final Journal journal;
    private final Fields fields;
    private final People people;
    private final Departments departments;

    CustomerTimeline(Customers customers, Journal journal, Fields fields, People people, Departments departments) {
        this.customers = customers;
        this.journal = journal;
        this.fields = fields;
        this.people = people;
        this.departments = departments;
    }

    record TimelinePage(List<TimelineEntry> items, @Nullable String next) {}

    /** @param otherName in the other script */
    record Actor(UUID id, String name, @Nullable String otherName) {}

    /**
     * @param department key of the one acted for
     * @param kind such as {@code customer.merged.v1}
     * @param data what the kind has, as far as the viewer may see it
     */
    record TimelineEntry(
            UUID id,
            Instant at,
            Actor actor,
            @Nullable String department,
            String kind,
            @Nullable UUID run,
            Map<String, Object> data) {}

    TimelinePage of(Rights rights, CustomerId customer, @Nullable String cursor, int limit) {
        var size = Math.clamp(limit, 1, LIMIT_MAX);
        var entries = journal.about(customers.recordIds(customer), moment(cursor), size + MOMENT_MAX);
        var cut = Math.min(size, entries.size());
        while (cut > 0
                && cut < entries.size()
                && entries.get(cut).recordedAt().equals(entries.get(cut - 1).recordedAt())) {
            cut++;
        }
        var actors = new HashMap<UUID, Actor>();
        var keys = departments.all().stream().collect(toMap(each -> each.id().value(), Department::key));
        var byKey = fields.byKey();
        var items = entries.subList(0, cut).stream()
                .flatMap(entry -> view(entry, rights, byKey, actors, keys).stream())
                .toList();
        return new TimelinePage(
                items, cut < entries.size() ? entries.get(cut - 1).recordedAt().toString() : null);
    }

    private static @Nullable Instant moment(@Nullable String cursor) {
        try {
            return cursor == null ? null : Instant.parse(cursor);
        } catch (DateTimeParseException unreadable) {
            throw new Problem.Invalid("cursor-unreadable", "The cursor (%s) is none of ours.".formatted(cursor));
        }
    }

    private Optional<TimelineEntry> view(
            Entry entry, Rights rights, Map<String, Field> byKey, Map<UUID, Actor> actors, Map<UUID, String> keys) {
        return data(entry, rights, byKey)
                .map(data -> new TimelineEntry(
                        entry.id(),
                        entry.occurredAt(),
                        actors.computeIfAbsent(entry.actor(), this::actor),
                        entry.department() == null ? null : keys.get(entry.department()),
                        entry.kind(),
                        entry.run(),
                        data));
    }

    /** What other modules' entries hold is not known here, so their data is not shown; that it happened is. */
    private static Optional<Map<String, Object>> data(Entry entry, Rights rights, Map<String, Field> fields) {
        if (!entry.kind().startsWith("customer.")) {
            return Optional.of(Map.of());
        }
        @SuppressWarnings("unchecked")
        var data = new HashMap<String, Object>(JsonMapper.shared().readValue(entry.data(), Map.class));
        if (data.get("changes") instanceof List<?> changes && !changes.isEmpty()) {
            var granted = changes.stream()
                    .filter(change -> change instanceof Map<?, ?> map
                            && fields.get(String.valueOf(map.get("field"))) instanceof Field field
                            && rights.may(Purpose.VIEW, field.group()))
                    .toList();
            if (granted.isEmpty()) {
                return Optional.empty();
            }
            data.put("changes", granted);
        }
        return Optional.of(data);
    }

    private Actor actor(UUID id) {
        return people.find(new PersonId(id))
                .map(person -> new Actor(id, person.name(), person.otherName()))
                .orElseGet(() -> new Actor(id, "", null));
    }
}
