package org.accordcrm.conversations;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.accordcrm.people.Departments;
import org.accordcrm.people.Hours;
import org.accordcrm.people.People;
import org.accordcrm.people.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks as they stand, with what was done with them. */
@Repository
class AskViews {

    private static final TypeReference<List<Hours.Span>> SPANS = new TypeReference<>() {};

    private static final String STEPS = """
            select ask_id, 'seen' as step, at, person_id, department, null::uuid as next, null::uuid as message, null as reason
            from conversations.ask_sight where ask_id = any (:asks)
            union all
            select t.ask_id, 'taken', t.at, t.person_id, a.addressee, null, null, null
            from conversations.ask_taking t join conversations.ask a on a.message_id = t.ask_id where t.ask_id = any (:asks)
            union all
            select ask_id, 'passed-on', at, person_id, from_department, to_department, null, reason
            from conversations.ask_pass where ask_id = any (:asks)
            union all
            select ask_id, 'answered', at, person_id, department, null, message_id, null
            from conversations.ask_answer where ask_id = any (:asks)
            union all
            select w.ask_id, 'reasked', r.at, r.person_id, a.asker, null, r.message_id, null
            from conversations.ask_reask r
            join conversations.ask_answer w on w.message_id = r.answer_id
            join conversations.ask a on a.message_id = w.ask_id
            where w.ask_id = any (:asks)
            union all
            select w.ask_id, 'withdrawn', w.at, w.person_id, a.asker, null, null, null
            from conversations.ask_withdrawal w join conversations.ask a on a.message_id = w.ask_id where w.ask_id = any (:asks)
            union all
            select ask_id, stage, at, null, null, null, null, null
            from conversations.ask_escalation where ask_id = any (:asks)
            order by at
            """;

    private final JdbcClient jdbc;
    private final Departments departments;
    private final People people;

    AskViews(JdbcClient jdbc, Departments departments, People people) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.people = people;
    }

    private record Row(
            UUID ask,
            UUID from,
            UUID firstTo,
            UUID to,
            String state,
            Instant warnAt,
            Instant dueAt,
            List<Hours.Span> spans,
            @Nullable UUID taker) {}

    private record Done(
            UUID ask,
            String step,
            Instant at,
            @Nullable UUID person,
            @Nullable UUID department,
            @Nullable UUID next,
            @Nullable UUID message,
            @Nullable String reason) {}

    /** By message; those that ask nothing are absent. */
    Map<UUID, AskView> of(Collection<UUID> messages) {
        var asks = messages.isEmpty() ? List.<Row>of() : rows(messages);
        if (asks.isEmpty()) {
            return Map.of();
        }
        var steps = steps(asks.stream().map(Row::ask).toList());
        var keys = departments.keys();
        var names = people.names(
                Stream.concat(steps.stream().map(Done::person), asks.stream().map(Row::taker))
                        .filter(Objects::nonNull)
                        .toList());
        var bySteps = steps.stream().collect(groupingBy(Done::ask));
        var views = new HashMap<UUID, AskView>();
        for (var ask : asks) {
            views.put(ask.ask(), view(ask, bySteps.getOrDefault(ask.ask(), List.of()), keys, names));
        }
        return views;
    }

    private static AskView view(Row ask, List<Done> steps, Map<UUID, String> keys, Map<UUID, PersonName> names) {
        return new AskView(
                keys.getOrDefault(ask.from(), ""),
                keys.getOrDefault(ask.firstTo(), ""),
                keys.getOrDefault(ask.to(), ""),
                ask.state(),
                ask.warnAt(),
                ask.dueAt(),
                ask.spans(),
                ask.taker() == null ? null : names.get(ask.taker()),
                steps.stream()
                        .map(step -> new AskView.Step(
                                step.step(),
                                step.at(),
                                step.person() == null ? null : names.get(step.person()),
                                step.department() == null ? null : keys.get(step.department()),
                                step.next() == null ? null : keys.get(step.next()),
                                step.message(),
                                step.reason()))
                        .toList());
    }

    private List<Row> rows(Collection<UUID> messages) {
        return jdbc.sql("""
                        select a.message_id, a.asker, a.first_to, a.addressee, a.state, a.warn_at, a.due_at, a.spans, t.person_id
                        from conversations.ask a
                        left join conversations.ask_taking t on t.ask_id = a.message_id
                        where a.message_id = any (:ids)
                        """)
                .param("ids", messages.toArray(UUID[]::new))
                .query((row, _) -> new Row(
                        row.getObject("message_id", UUID.class),
                        row.getObject("asker", UUID.class),
                        row.getObject("first_to", UUID.class),
                        row.getObject("addressee", UUID.class),
                        row.getString("state"),
                        row.getObject("warn_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        JsonMapper.shared().readValue(row.getString("spans"), SPANS),
                        row.<@Nullable UUID>getObject("person_id", UUID.class)))
                .list();
    }

    private List<Done> steps(Collection<UUID> asks) {
        return jdbc.sql(STEPS)
                .param("asks", asks.toArray(UUID[]::new))
                .query((row, _) -> new Done(
                        row.getObject("ask_id", UUID.class),
                        row.getString("step"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.<@Nullable UUID>getObject("person_id", UUID.class),
                        row.<@Nullable UUID>getObject("department", UUID.class),
                        row.<@Nullable UUID>getObject("next", UUID.class),
                        row.<@Nullable UUID>getObject("message", UUID.class),
                        row.<@Nullable String>getObject("reason", String.class)))
                .list();
    }
}
