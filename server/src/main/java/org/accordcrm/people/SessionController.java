package org.accordcrm.people;

import jakarta.servlet.http.HttpServletRequest;
import org.accordcrm.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, acting for another department, and signing out. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignIns signIns;
    private final Sessions sessions;
    private final Departments departments;

    SessionController(SignIns signIns, Sessions sessions, Departments departments) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.departments = departments;
    }

    record SignIn(String email, String password) {}

    record Acting(String key) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> signIn(@RequestBody SignIn signIn, HttpServletRequest request) {
        var person = signIns.check(signIn.email(), signIn.password(), request.getRemoteAddr());
        var cookie = cookie(sessions.start(person).text(), request).build();
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    @PutMapping("/department")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void actFor(Viewer viewer, @RequestBody Acting acting, HttpServletRequest request) {
        var department = departments
                .byKey(acting.key())
                .map(Department::id)
                .filter(viewer.roles()::containsKey)
                .orElseThrow(() -> new Problem.Absent("department", acting.key()));
        SignInFilter.session(request).ifPresent(session -> sessions.actFor(session, department));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        SignInFilter.session(request).ifPresent(sessions::end);
        var cookie = cookie("", request).maxAge(0).build();
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(SignInFilter.COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/");
    }
}
