package org.accordcrm.conversations;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.accordcrm.once.OnceOnly;
import org.accordcrm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An ask, by the id of the message that asks. */
@RestController
@RequestMapping("/api/asks/{id}")
class AskController {

    private final Asks asks;
    private final AskAnswers answers;
    private final RoomEntries entries;

    AskController(Asks asks, AskAnswers answers, RoomEntries entries) {
        this.asks = asks;
        this.answers = answers;
        this.entries = entries;
    }

    @PutMapping("/taking")
    RoomEntry take(Viewer viewer, @PathVariable UUID id) {
        asks.take(viewer, id);
        return line(id);
    }

    @DeleteMapping("/taking")
    RoomEntry release(Viewer viewer, @PathVariable UUID id) {
        asks.release(viewer, id);
        return line(id);
    }

    /**
     * @param to key of the department that is to answer now
     * @param reason why; at most 500 characters
     */
    record NewPass(String to, @Nullable String reason) {}

    @OnceOnly
    @PostMapping("/passes")
    @ResponseStatus(HttpStatus.CREATED)
    RoomEntry passOn(Viewer viewer, @PathVariable UUID id, @RequestBody NewPass body) {
        asks.passOn(viewer, id, body.to(), blankToNull(body.reason()));
        return line(id);
    }

    /** @param text markdown */
    record Words(String text) {}

    /** Answers it by a reply, which is returned. */
    @OnceOnly
    @PostMapping("/answers")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RoomEntry> answer(Viewer viewer, @PathVariable UUID id, @RequestBody Words body) {
        return posted(answers.post(viewer, id, MessageText.of(body.text())));
    }

    /** @param message a reply to the ask */
    record Reply(UUID message) {}

    /** Says that a reply was the answer. */
    @PutMapping("/answer")
    RoomEntry mark(Viewer viewer, @PathVariable UUID id, @RequestBody Reply body) {
        answers.mark(viewer, id, body.message());
        return line(id);
    }

    /** Says that the answer answers nothing, by a reply that says what is missing, which is returned. */
    @OnceOnly
    @PostMapping("/reasks")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RoomEntry> reask(Viewer viewer, @PathVariable UUID id, @RequestBody Words body) {
        return posted(answers.reask(viewer, id, MessageText.of(body.text())));
    }

    @PutMapping("/withdrawal")
    RoomEntry withdraw(Viewer viewer, @PathVariable UUID id) {
        asks.withdraw(viewer, id);
        return line(id);
    }

    private RoomEntry line(UUID message) {
        return entries.lines(List.of(message)).getFirst();
    }

    private ResponseEntity<RoomEntry> posted(UUID message) {
        return ResponseEntity.created(URI.create("/api/messages/" + message)).body(line(message));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
