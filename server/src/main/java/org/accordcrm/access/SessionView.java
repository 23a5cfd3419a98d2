package org.accordcrm.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.people.Company;
import org.accordcrm.people.Person;
import org.accordcrm.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, for which department, and what that allows.
 *
 * @param department the key of the one acted for; absent for who belongs to none
 * @param demo whether this is a demonstration, with a sample company
 */
record SessionView(
        Person person,
        @Nullable String department,
        List<Membership> departments,
        boolean administrator,
        boolean steward,
        @Nullable Company company,
        Granted rights,
        boolean demo) {

    record Membership(UUID id, String key, String nameEn, String nameZh, String hue, Role role) {}

    /** @param manageSources those of any department; which ones a lead manages, the memberships say */
    record Granted(
            boolean manageCompany, boolean manageSources, Set<String> view, Set<String> edit, Set<String> export) {}
}
