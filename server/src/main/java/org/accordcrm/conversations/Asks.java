package org.accordcrm.conversations;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.journal.Cursor;
import org.accordcrm.journal.Journal;
import org.accordcrm.journal.Uuid7;
import org.accordcrm.people.BusinessHours;
import org.accordcrm.people.DepartmentId;
import org.accordcrm.people.People;
import org.accordcrm.people.Role;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Every change of asks. Safe for concurrent use: each change holds the ask's row. */
@Repository
class Asks {

    /** The agreed time, in business time of the department that is asked. */
    private static final Duration WITHIN = Duration.ofHours(4);

    /** With this much of it left, the department is warned. */
    private static final Duration WARNED_BEFORE = WITHIN.dividedBy(4);

    static final int REASON_LENGTH_MAX = 500;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final Messages messages;
    private final Addressees addressees;
    private final BusinessHours hours;
    private final People people;
    private final AskSights sights;

    Asks(
            JdbcClient jdbc,
            Journal journal,
            Clock clock,
            Messages messages,
            Addressees addressees,
            BusinessHours hours,
            People people,
            AskSights sights) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.messages = messages;
        this.addressees = addressees;
        this.hours = hours;
        this.people = people;
        this.sights = sights;
    }

    /**
     * Asks another department, for the one that the viewer acts for. When the answer is due is reckoned now, and stays.
     *
     * @param to key of the department that is to answer
     * @return the message that asks
     * @throws Problem.Rule if the viewer acts for no department, or the other cannot be asked or is never open
     */
    @Transactional
    UUID put(Viewer viewer, Room room, MessageText text, @Nullable UUID inReplyTo, String to) {
        var from = viewer.department();
        if (from == null || !Ask.works(viewer, from)) {
            throw new Problem.Rule("ask-without-department", "Who acts for no department cannot ask another.");
        }
        var department = addressees.require(to, from);
        var open = hours.of(department.id());
        var now = clock.instant();
        var due = open.plus(now, WITHIN);
        var warn = open.plus(now, WITHIN.minus(WARNED_BEFORE));
        var id = messages.post(viewer, room, text, inReplyTo);
        jdbc.sql("""
                        insert into conversations.ask (message_id, asker, first_to, addressee, warn_at, due_at, spans, calendar)
                        values (:id, :from, :to, :to, :warn, :due, cast(:spans as jsonb), :calendar)
                        """)
                .param("id", id)
                .param("from", from.value())
                .param("to", department.id().value())
                .param("warn", warn.atOffset(UTC))
                .param("due", due.atOffset(UTC))
                .param("spans", JsonMapper.shared().writeValueAsString(open.spans(now, due)))
                .param("calendar", open.version())
                .update();
        journal.append(new AskPut(
                id,
                room.about(),
                room.id(),
                from.value(),
                department.id().value(),
                WITHIN.toMinutes(),
                warn,
                due,
                open.version(),
                viewer.person().value(),
                now));
        return id;
    }

    /** Those of the room that wait for an answer. */
    List<UUID> open(Room room) {
        return jdbc.sql("""
                        select a.message_id
                        from conversations.ask a
                        join conversations.message m on m.id = a.message_id
                        where m.about = :about
                          and m.subject = any (:addresses)
                          and a.state = 'open'
                        """)
                .param("about", room.about())
                .param("addresses", room.ids())
                .query((row, _) -> row.getObject("message_id", UUID.class))
                .list();
    }

    /** Notes that the viewer read the room up to there, where the viewer is the first of a department that was asked. */
    @Transactional
    void see(Viewer viewer, Room room, Cursor upTo) {
        var works = viewer.roles().keySet().stream()
                .filter(department -> !viewer.is(Role.GUEST, department))
                .map(DepartmentId::value)
                .toArray(UUID[]::new);
        var unseen = jdbc.sql("""
                        select a.message_id
                        from conversations.ask a
                        join conversations.message m on m.id = a.message_id
                        where m.about = :about
                          and m.subject = any (:addresses)
                          and (m.epoch, m.tx, m.position) <= (:epoch, cast(:tx as xid8), :position)
                          and a.state = 'open'
                          and a.addressee = any (:departments)
                          and not exists (
                              select from conversations.ask_sight s
                              where s.ask_id = a.message_id
                                and s.department = a.addressee)
                        """)
                .param("about", room.about())
                .param("addresses", room.ids())
                .param("epoch", upTo.epoch())
                .param("tx", Long.toString(upTo.tx()))
                .param("position", upTo.position())
                .param("departments", works)
                .query((row, _) -> row.getObject("message_id", UUID.class))
                .list();
        unseen.forEach(id -> sights.note(viewer.person(), hold(id)));
    }

    /** The viewer will see to it; twice is once. */
    @Transactional
    void take(Viewer viewer, UUID id) {
        var ask = hold(viewer, id);
        ask.requireHolder(viewer);
        ask.requireOpen();
        sights.note(viewer.person(), ask);
        var now = clock.instant();
        var taken = jdbc.sql("""
                        insert into conversations.ask_taking (ask_id, person_id, at)
                        values (:ask, :person, :now)
                        on conflict (ask_id) do nothing
                        """)
                .param("ask", id)
                .param("person", viewer.person().value())
                .param("now", now.atOffset(UTC))
                .update();
        if (taken == 1) {
            journal.append(ask.taken(viewer.person(), now));
        } else if (!taker(id).equals(viewer.person().value())) {
            throw new Problem.Conflict(
                    "ask-taken",
                    "Somebody else of the department has taken the ask %s.".formatted(id),
                    Map.of("person", name(taker(id))));
        }
    }

    /** Whoever had taken it, it is the whole department's again; twice is once. */
    @Transactional
    void release(Viewer viewer, UUID id) {
        var ask = hold(viewer, id);
        ask.requireHolder(viewer);
        ask.requireOpen();
        if (untake(id)) {
            journal.append(ask.released(viewer.person(), clock.instant()));
        }
    }

    /**
     * Another department knows the answer. When it is due stays as it is.
     *
     * @param to key of the department that is to answer now
     * @param reason not longer than {@value #REASON_LENGTH_MAX} characters
     */
    @Transactional
    void passOn(Viewer viewer, UUID id, String to, @Nullable String reason) {
        var ask = hold(viewer, id);
        ask.requireHolder(viewer);
        ask.requireOpen();
        var next = addressees.require(to, ask.from()).id();
        if (next.equals(ask.to())) {
            throw new Problem.Rule("ask-there-already", "The department %s has the ask already.".formatted(to));
        }
        if (reason != null && reason.length() > REASON_LENGTH_MAX) {
            throw new Problem.TooLarge(
                    "message-too-long",
                    "The reason has %d characters, and may have %d.".formatted(reason.length(), REASON_LENGTH_MAX),
                    Map.of("maximum", REASON_LENGTH_MAX));
        }
        sights.note(viewer.person(), ask);
        untake(id);
        var now = clock.instant();
        jdbc.sql("""
                        insert into conversations.ask_pass (id, ask_id, from_department, to_department, person_id, at, reason)
                        values (:pass, :ask, :from, :to, :person, :now, :reason)
                        """)
                .param("pass", Uuid7.next())
                .param("ask", id)
                .param("from", ask.to().value())
                .param("to", next.value())
                .param("person", viewer.person().value())
                .param("now", now.atOffset(UTC))
                .param("reason", reason)
                .update();
        jdbc.sql("update conversations.ask set addressee = :to where message_id = :ask")
                .param("ask", id)
                .param("to", next.value())
                .update();
        journal.append(ask.passedOn(next, reason, viewer.person(), now));
    }

    /**
     * The answer is no longer wanted; twice is once.
     *
     * @throws Problem.Rule if an answer was given, or is due: what was promised by then counts
     */
    @Transactional
    void withdraw(Viewer viewer, UUID id) {
        var ask = hold(viewer, id);
        ask.requireAsker(viewer);
        if (ask.state() == Ask.State.WITHDRAWN) {
            return;
        }
        var now = clock.instant();
        if (isAnswered(id)) {
            throw new Problem.Rule("ask-answered", "The ask %s is answered.".formatted(id));
        }
        if (!now.isBefore(ask.dueAt())) {
            throw new Problem.Rule("ask-overdue", "The answer was due at %s.".formatted(ask.dueAt()));
        }
        jdbc.sql("insert into conversations.ask_withdrawal (ask_id, person_id, at) values (:ask, :person, :now)")
                .param("ask", id)
                .param("person", viewer.person().value())
                .param("now", now.atOffset(UTC))
                .update();
        become(ask, Ask.State.WITHDRAWN);
        journal.append(ask.withdrawn(viewer.person(), now));
    }

    /** @throws Problem.Absent if there is no such ask, or the viewer may not enter its room */
    Messages.Found require(Viewer viewer, UUID id) {
        try {
            return messages.require(viewer, id);
        } catch (Problem.Absent closed) {
            throw new Problem.Absent("ask", id);
        }
    }

    private Ask hold(Viewer viewer, UUID id) {
        require(viewer, id);
        return hold(id);
    }

    /** The ask as it stands, which nobody else changes until the transaction ends. */
    Ask hold(UUID id) {
        return jdbc.sql("""
                        select m.about, m.subject, a.asker, a.addressee, a.due_at, a.state
                        from conversations.ask a
                        join conversations.message m on m.id = a.message_id
                        where a.message_id = :id
                        for update of a
                        """)
                .param("id", id)
                .query((row, _) -> new Ask(
                        id,
                        row.getString("about"),
                        row.getObject("subject", UUID.class),
                        new DepartmentId(row.getObject("asker", UUID.class)),
                        new DepartmentId(row.getObject("addressee", UUID.class)),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        Ask.State.of(row.getString("state"))))
                .optional()
                .orElseThrow(() -> new Problem.Absent("ask", id));
    }

    private boolean untake(UUID id) {
        return jdbc.sql("delete from conversations.ask_taking where ask_id = :ask")
                        .param("ask", id)
                        .update()
                == 1;
    }

    private UUID taker(UUID id) {
        return jdbc.sql("select person_id from conversations.ask_taking where ask_id = :ask")
                .param("ask", id)
                .query(UUID.class)
                .single();
    }

    private String name(UUID person) {
        var name = people.names(List.of(person)).get(person);
        return name == null ? "" : name.name();
    }

    private boolean isAnswered(UUID id) {
        return jdbc.sql("select exists (select from conversations.ask_answer where ask_id = :ask)")
                .param("ask", id)
                .query(Boolean.class)
                .single();
    }

    void become(Ask ask, Ask.State state) {
        jdbc.sql("update conversations.ask set state = :state where message_id = :ask")
                .param("ask", ask.id())
                .param("state", state.key())
                .update();
    }
}
