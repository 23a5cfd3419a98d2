package org.accordcrm.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Finds out who sends a request: by a token in the Authorization header, else by the session's cookie. */
final class SignInFilter extends OncePerRequestFilter {

    static final String COOKIE = "accord-session";

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Tokens tokens;

    SignInFilter(Sessions sessions, Tokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    static Optional<Secret> session(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(cookie -> new Secret(cookie.getValue()));
    }

    static Optional<Secret> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> new Secret(header.substring(BEARER.length())));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bearer = token(request);
        if (bearer.isEmpty() && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf) {
            // Only a token that is asked for is sent to the page, which needs it before its first change.
            csrf.getToken();
        }
        var viewer = bearer.isPresent()
                ? tokens.viewer(bearer.get())
                : session(request).flatMap(sessions::viewer);
        viewer.ifPresent(found -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(found));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
