package org.accordcrm.customers;

import java.util.UUID;
import org.accordcrm.access.Access;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/pairs/{left}/{right}/verdict")
class VerdictController {

    private final Verdicts verdicts;
    private final Access access;

    VerdictController(Verdicts verdicts, Access access) {
        this.verdicts = verdicts;
        this.access = access;
    }

    /** @param verdict same or different */
    record VerdictBody(String verdict) {}

    /** With {@code If-None-Match: *} it is refused if somebody has said otherwise; without, it replaces what was said. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(
            Viewer viewer,
            @PathVariable UUID left,
            @PathVariable UUID right,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody VerdictBody body) {
        var verdict = body.verdict();
        if (!verdict.equals("same") && !verdict.equals("different")) {
            throw new Problem.Invalid(
                    "verdict-unknown", "The verdict (%s) is neither same nor different.".formatted(verdict));
        }
        verdicts.give(viewer, access.rights(viewer), left, right, Verdicts.verdict(verdict), "*".equals(ifNoneMatch));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Viewer viewer, @PathVariable UUID left, @PathVariable UUID right) {
        verdicts.withdraw(viewer, access.rights(viewer), left, right);
    }
}
