package org.accordcrm.people;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who asks, and for which department. A controller takes it as a parameter.
 *
 * @param department the one acted for; absent for who belongs to none
 * @param roles by department
 */
public record Viewer(
        PersonId person,
        @Nullable DepartmentId department,
        boolean administrator,
        boolean steward,
        Map<DepartmentId, Role> roles) {

    public Viewer {
        roles = Map.copyOf(roles);
    }

    /** The same person, acting for another of the departments. */
    public Viewer actingFor(@Nullable DepartmentId other) {
        return new Viewer(person, other, administrator, steward, roles);
    }

    public boolean is(Role role, DepartmentId where) {
        return roles.get(where) == role;
    }

    /** The id that entries of the journal name as the department acted for. */
    public @Nullable UUID departmentValue() {
        return department == null ? null : department.value();
    }
}
