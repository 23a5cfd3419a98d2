package org.accordcrm.people;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.accordcrm.people.Employment.Terms;
import org.accordcrm.people.People.NewPerson;
import org.accordcrm.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings people in: each with the link by which they choose a password. */
@Component
class Recruitment {

    private final People people;
    private final Invitations invitations;
    private final Staff staff;

    Recruitment(People people, Invitations invitations, Staff staff) {
        this.people = people;
        this.invitations = invitations;
        this.staff = staff;
    }

    /** @param invitation the path of the page where the person chooses a password; shown this once */
    record Invited(PersonId id, String invitation, Instant expiresAt) {}

    /**
     * @throws Problem.Conflict if somebody has the e-mail address
     * @throws Problem.Absent if there is no such department
     */
    @Transactional
    Invited invite(Viewer viewer, Terms terms) {
        Wording.checkPerson(terms.email(), terms.name(), terms.memberships());
        Map<String, Role> roles = new LinkedHashMap<>();
        terms.memberships().forEach(membership -> roles.put(membership.department(), membership.role()));
        var id = people.add(
                viewer.person(),
                viewer.department(),
                new NewPerson(
                        terms.email(),
                        terms.name().strip(),
                        terms.otherName(),
                        terms.title(),
                        terms.administrator(),
                        terms.steward(),
                        roles));
        return invitedAgain(viewer, id);
    }

    /** @throws Problem.Absent if there is no such person, or they are deactivated */
    @Transactional
    Invited inviteAgain(Viewer viewer, PersonId id) {
        return invitedAgain(viewer, id);
    }

    private Invited invitedAgain(Viewer viewer, PersonId id) {
        var here = staff.find(viewer, id).filter(person -> person.state() != PersonView.State.DEACTIVATED);
        if (here.isEmpty()) {
            throw new Problem.Absent("person", id);
        }
        var link = invitations.invite(viewer.person(), id);
        return new Invited(id, link.path(), link.expiresAt());
    }
}
