package org.accordcrm.people;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sends the request of this thread. */
public final class CurrentViewer {

    private CurrentViewer() {}

    public static Optional<Viewer> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.getPrincipal())
                : Optional.empty();
    }

    /** By what that person was let in. */
    public static Optional<Admission> admission() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.admission())
                : Optional.empty();
    }
}
