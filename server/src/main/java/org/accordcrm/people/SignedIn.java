package org.accordcrm.people;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A request whose sender is known, by session or by token. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Viewer viewer;

    SignedIn(Viewer viewer) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.viewer = viewer;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }
}
