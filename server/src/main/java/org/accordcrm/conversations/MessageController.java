package org.accordcrm.conversations;

import java.util.List;
import java.util.UUID;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A message of a room. */
@RestController
@RequestMapping("/api/messages/{id}")
class MessageController {

    private final Messages messages;
    private final RoomEntries entries;

    MessageController(Messages messages, RoomEntries entries) {
        this.messages = messages;
        this.entries = entries;
    }

    /** The thread that the message is of: its first message, then the replies, oldest first. */
    @GetMapping("/thread")
    List<RoomEntry> thread(Viewer viewer, @PathVariable UUID id) {
        return entries.thread(messages.require(viewer, id).root());
    }

    record MessageBody(String text) {}

    @PutMapping
    RoomEntry edit(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MessageBody body) {
        messages.edit(viewer, id, Version.of(ifMatch), MessageText.of(body.text()));
        return entries.lines(List.of(id)).getFirst();
    }

    @PutMapping("/deletion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable UUID id) {
        messages.delete(viewer, id);
    }

    @DeleteMapping("/deletion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Viewer viewer, @PathVariable UUID id) {
        messages.restore(viewer, id);
    }
}
