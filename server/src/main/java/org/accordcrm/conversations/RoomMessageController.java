package org.accordcrm.conversations;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.accordcrm.once.OnceOnly;
import org.accordcrm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is said in the room of a customer, by any of the customer's addresses. */
@RestController
@RequestMapping("/api/rooms/customer/{id}")
class RoomMessageController {

    private final Rooms rooms;
    private final Messages messages;
    private final Asks asks;
    private final AskSuggestions suggestions;
    private final RoomEntries entries;

    RoomMessageController(Rooms rooms, Messages messages, Asks asks, AskSuggestions suggestions, RoomEntries entries) {
        this.rooms = rooms;
        this.messages = messages;
        this.asks = asks;
        this.suggestions = suggestions;
        this.entries = entries;
    }

    /**
     * @param text markdown, with {@code @[person/ID]} and {@code @[department/KEY]} for whom it names
     * @param inReplyTo any message of the thread, if it is a reply
     */
    record NewMessage(String text, @Nullable UUID inReplyTo) {}

    @OnceOnly
    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RoomEntry> post(Viewer viewer, @PathVariable UUID id, @RequestBody NewMessage body) {
        var room = rooms.ofCustomer(viewer, id);
        var message = messages.post(viewer, room, MessageText.of(body.text()), body.inReplyTo());
        return posted(message);
    }

    /**
     * @param text markdown, with {@code @[person/ID]} and {@code @[department/KEY]} for whom it names
     * @param inReplyTo any message of the thread, if it is a reply
     * @param to key of the department that is to answer
     */
    record NewAsk(String text, @Nullable UUID inReplyTo, String to) {}

    /** Asks another department, for the one that the viewer acts for. */
    @OnceOnly
    @PostMapping("/asks")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RoomEntry> ask(Viewer viewer, @PathVariable UUID id, @RequestBody NewAsk body) {
        var room = rooms.ofCustomer(viewer, id);
        var ask = asks.put(viewer, room, MessageText.of(body.text()), body.inReplyTo(), body.to());
        return posted(ask);
    }

    /**
     * Which department the text, as far as it is written, probably asks.
     *
     * @param text may be empty
     */
    @GetMapping("/ask-suggestion")
    AskSuggestion suggestion(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        return suggestions.suggest(viewer, rooms.ofCustomer(viewer, id), text);
    }

    private ResponseEntity<RoomEntry> posted(UUID message) {
        return ResponseEntity.created(URI.create("/api/messages/" + message))
                .body(entries.lines(List.of(message)).getFirst());
    }
}
