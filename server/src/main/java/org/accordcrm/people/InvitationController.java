package org.accordcrm.people;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a link of invitation opens; open to whoever holds it. */
@RestController
@RequestMapping("/api/invitations/{token}")
class InvitationController {

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    record Acceptance(String name, String password) {}

    @GetMapping
    Invitations.Invitation invitation(@PathVariable String token) {
        return invitations.read(new Secret(token));
    }

    @PostMapping("/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable String token, @RequestBody Acceptance acceptance) {
        invitations.accept(new Secret(token), acceptance.name(), acceptance.password());
    }
}
