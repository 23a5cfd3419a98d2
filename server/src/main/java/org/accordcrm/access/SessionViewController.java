package org.accordcrm.access;

import java.util.Optional;
import org.accordcrm.people.Companies;
import org.accordcrm.people.Department;
import org.accordcrm.people.Departments;
import org.accordcrm.people.People;
import org.accordcrm.people.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a page asks first. */
@RestController
@RequestMapping("/api/session")
class SessionViewController {

    private final People people;
    private final Departments departments;
    private final Companies companies;
    private final Access access;
    private final boolean demo;

    SessionViewController(
            People people,
            Departments departments,
            Companies companies,
            Access access,
            @Value("${accord.demo:false}") boolean demo) {
        this.people = people;
        this.departments = departments;
        this.companies = companies;
        this.access = access;
        this.demo = demo;
    }

    @GetMapping
    SessionView session(Viewer viewer) {
        var all = departments.all();
        var rights = access.rights(viewer);
        return new SessionView(
                people.find(viewer.person()).orElseThrow(),
                all.stream()
                        .filter(department -> department.id().equals(viewer.department()))
                        .map(Department::key)
                        .findFirst()
                        .orElse(null),
                all.stream()
                        .flatMap(department -> membership(viewer, department).stream())
                        .toList(),
                viewer.administrator(),
                viewer.steward(),
                companies.current().orElse(null),
                new SessionView.Granted(
                        rights.mayManageCompany(),
                        rights.mayManageSources(),
                        rights.groupsFor(Purpose.VIEW),
                        rights.groupsFor(Purpose.EDIT),
                        rights.groupsFor(Purpose.EXPORT)),
                demo);
    }

    private static Optional<SessionView.Membership> membership(Viewer viewer, Department department) {
        return Optional.ofNullable(viewer.roles().get(department.id()))
                .map(role -> new SessionView.Membership(
                        department.id().value(),
                        department.key(),
                        department.nameEn(),
                        department.nameZh(),
                        department.hue(),
                        role));
    }
}
