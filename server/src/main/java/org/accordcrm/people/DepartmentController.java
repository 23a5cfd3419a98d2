package org.accordcrm.people;

import java.net.URI;
import java.util.List;
import org.accordcrm.once.OnceOnly;
import org.accordcrm.problem.Problem;
import org.accordcrm.problem.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The departments, which everybody may see and an administrator may open and change. */
@RestController
@RequestMapping("/api/departments")
class DepartmentController {

    private final Departments departments;

    DepartmentController(Departments departments) {
        this.departments = departments;
    }

    @GetMapping
    List<Department> departments() {
        return departments.all();
    }

    @GetMapping("/{id}")
    ResponseEntity<Department> department(@PathVariable DepartmentId id) {
        return answer(departments.find(id).orElseThrow(() -> new Problem.Absent("department", id)));
    }

    @OnceOnly
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Department> open(Viewer viewer, @RequestBody NewDepartment department) {
        Administration.require(viewer);
        var opened = departments.open(viewer.person(), viewer.department(), department);
        return ResponseEntity.created(URI.create("/api/departments/" + opened.id()))
                .eTag(new Version(opened.version()).etag())
                .body(opened);
    }

    @PutMapping("/{id}")
    ResponseEntity<Department> change(
            Viewer viewer,
            @PathVariable DepartmentId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NewDepartment department) {
        Administration.require(viewer);
        return answer(departments.change(viewer, id, Version.of(ifMatch), department));
    }

    private static ResponseEntity<Department> answer(Department department) {
        return ResponseEntity.ok()
                .eTag(new Version(department.version()).etag())
                .body(department);
    }
}
