package org.accordcrm.people;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** A request whose sender is known, by session or by token. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Viewer viewer;
    private final transient Admission admission;

    SignedIn(Viewer viewer, Admission admission) {
        super(authorities(viewer));
        this.viewer = viewer;
        this.admission = admission;
        setAuthenticated(true);
    }

    /** All that decides over what the person may. */
    private static List<GrantedAuthority> authorities(Viewer viewer) {
        var names = new ArrayList<String>();
        if (viewer.administrator()) {
            names.add("administrator");
        }
        if (viewer.steward()) {
            names.add("steward");
        }
        viewer.roles().forEach((department, role) -> names.add("%s of %s".formatted(role.key(), department.value())));
        if (viewer.department() != null) {
            names.add("for " + viewer.department().value());
        }
        return AuthorityUtils.createAuthorityList(names);
    }

    /** The person's id. */
    @Override
    public String getName() {
        return viewer.person().value().toString();
    }

    Admission admission() {
        return admission;
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
