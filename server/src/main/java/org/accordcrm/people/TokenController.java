package org.accordcrm.people;

import java.util.List;
import java.util.UUID;
import org.accordcrm.once.OnceOnly;
import org.accordcrm.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own API tokens. */
@RestController
@RequestMapping("/api/tokens")
class TokenController {

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    record NewToken(String name) {}

    @GetMapping
    List<Tokens.Token> tokens(Viewer viewer) {
        return tokens.of(viewer);
    }

    @OnceOnly(secret = true)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Tokens.MadeToken make(Viewer viewer, @RequestBody NewToken token) {
        if (token.name().isBlank()) {
            throw new Problem.Rule("token-name-needed", "A token needs a name that says what it is for.");
        }
        return tokens.make(viewer, token.name().strip());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Viewer viewer, @PathVariable UUID id) {
        tokens.revoke(viewer, id);
    }
}
