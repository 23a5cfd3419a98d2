package org.accordcrm.conversations;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.accordcrm.access.Access;
import org.accordcrm.customers.Happenings;
import org.accordcrm.journal.Cursor;
import org.accordcrm.journal.Journal;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.accordcrm.push.Push;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The room of a customer, by any of the customer's addresses. */
@RestController
@RequestMapping("/api/rooms/customer/{id}")
class RoomController {

    private static final int LIMIT_MAX = 200;

    private static final Set<String> KINDS = Stream.concat(Stream.of(MessagePosted.KIND), Happenings.KINDS.stream())
            .collect(toUnmodifiableSet());

    private final Rooms rooms;
    private final RoomEntries entries;
    private final Asks asks;
    private final Followings followings;
    private final ReadPositions readPositions;
    private final Journal journal;
    private final Access access;
    private final Push push;

    RoomController(
            Rooms rooms,
            RoomEntries entries,
            Asks asks,
            Followings followings,
            ReadPositions readPositions,
            Journal journal,
            Access access,
            Push push) {
        this.rooms = rooms;
        this.entries = entries;
        this.asks = asks;
        this.followings = followings;
        this.readPositions = readPositions;
        this.journal = journal;
        this.access = access;
        this.push = push;
    }

    /**
     * A part of the room.
     *
     * @param id of what it is about, as that goes by today
     * @param entries oldest first
     * @param older give it as {@code before} for the part before; absent at the room's beginning
     * @param at up to where the stream is known: what comes later can be watched from here
     * @param lastRead how far the viewer has read; absent if never
     * @param openAsks the asks of the whole room that wait for an answer, in no order
     */
    record RoomPage(
            String about,
            UUID id,
            List<RoomEntry> entries,
            @Nullable String older,
            Cursor at,
            @Nullable Cursor lastRead,
            boolean following,
            List<RoomEntry> openAsks) {}

    @GetMapping
    RoomPage page(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit) {
        var room = rooms.ofCustomer(viewer, id);
        // First: what is written while the rest is read comes twice rather than never.
        var at = journal.present();
        var past = journal.about(room.addresses(), KINDS, moment(before), Math.clamp(limit, 1, LIMIT_MAX));
        return new RoomPage(
                room.about(),
                room.id(),
                entries.lines(access.rights(viewer), past.entries()).reversed(),
                past.older() == null ? null : past.older().toString(),
                at,
                readPositions.of(room, viewer.person().value()).orElse(null),
                followings.holds(room, viewer.person().value()),
                entries.lines(asks.open(room)));
    }

    private static @Nullable Instant moment(@Nullable String cursor) {
        try {
            return cursor == null ? null : Instant.parse(cursor);
        } catch (DateTimeParseException unreadable) {
            throw new Problem.Invalid("cursor-unreadable", "The cursor (%s) is none of ours.".formatted(cursor));
        }
    }

    /** @param offset of the stream, up to which the viewer has read */
    record ReadUpTo(Cursor offset) {}

    @PutMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Viewer viewer, @PathVariable UUID id, @RequestBody ReadUpTo body) {
        var room = rooms.ofCustomer(viewer, id);
        // What is not yet said cannot have been read.
        var upTo = Collections.min(List.of(body.offset(), journal.present()));
        readPositions.advance(room, viewer.person().value(), upTo);
        asks.see(viewer, room, upTo);
        push.announce(RoomLines.topic(viewer.person().value()));
    }
}
