package org.accordcrm.people;

import java.util.Optional;

/** By what a request was let in, a session or a token; kept by who stays connected, to ask later whether it still holds. */
@FunctionalInterface
public interface Admission {

    /** Whom it lets in now; nobody once the session is over, the token revoked or the person deactivated. */
    Optional<Viewer> viewer();
}
