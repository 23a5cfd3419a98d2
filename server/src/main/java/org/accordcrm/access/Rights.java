package org.accordcrm.access;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.accordcrm.people.DepartmentId;
import org.accordcrm.people.Role;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;

/** What one viewer may, in the department acted for. Immutable. */
public final class Rights {

    private final Viewer viewer;
    private final Map<Purpose, Set<String>> groups;

    Rights(Viewer viewer, Map<Purpose, Set<String>> groups) {
        this.viewer = viewer;
        this.groups = new EnumMap<>(groups);
    }

    public boolean may(Purpose purpose, String fieldGroup) {
        return groupsFor(purpose).contains(fieldGroup);
    }

    /** The field groups granted for the purpose, in order. */
    public Set<String> groupsFor(Purpose purpose) {
        return new TreeSet<>(groups.getOrDefault(purpose, Set.of()));
    }

    /** Whether the viewer sees customers at all: guests see only what they are invited to. */
    public boolean maySeeCustomers() {
        return !groupsFor(Purpose.VIEW).isEmpty();
    }

    public boolean mayManageCompany() {
        return viewer.administrator();
    }

    /** Sources of any department. */
    public boolean mayManageSources() {
        return viewer.steward() || viewer.administrator();
    }

    /** Sources of this department: also its leads. */
    public boolean mayManageSourcesOf(DepartmentId department) {
        return mayManageSources() || viewer.is(Role.LEAD, department);
    }

    public void requireManageCompany() {
        if (!mayManageCompany()) {
            throw new Problem.Forbidden("administrator-needed", "Only an administrator may do this.");
        }
    }

    public void requireManageSourcesOf(DepartmentId department) {
        if (!mayManageSourcesOf(department)) {
            throw new Problem.Forbidden(
                    "steward-needed", "Only a steward, or a lead of the source's department, may do this.");
        }
    }
}
