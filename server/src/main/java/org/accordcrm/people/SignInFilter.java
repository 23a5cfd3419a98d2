package org.accordcrm.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.WebUtils;

/** Finds out who sends a request: by a token in the Authorization header, else by the session's cookie. */
final class SignInFilter extends OncePerRequestFilter {

    static final String COOKIE = "accord-session";

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Tokens tokens;
    private final HandlerExceptionResolver refusals;

    SignInFilter(Sessions sessions, Tokens tokens, HandlerExceptionResolver refusals) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.refusals = refusals;
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
        Optional<SignedIn> signedIn;
        try {
            signedIn = bearer.isPresent()
                    ? bearer.flatMap(this::byToken)
                    : session(request).flatMap(this::bySession);
        } catch (DataAccessException | TransactionException away) {
            // Nobody knows who asks, which is not the same as nobody asking.
            refusals.resolveException(request, response, null, away);
            return;
        }
        signedIn.ifPresent(found -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(found);
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> byToken(Secret secret) {
        return tokens.viewer(secret).map(viewer -> new SignedIn(viewer, () -> tokens.holder(secret)));
    }

    private Optional<SignedIn> bySession(Secret secret) {
        return sessions.viewer(secret).map(viewer -> new SignedIn(viewer, () -> sessions.holder(secret)));
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
