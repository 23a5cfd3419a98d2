package org.accordcrm.once;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Map;
import org.accordcrm.once.Claim.Answer;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Carries a creation with a key out once, and gives its answer to whoever sends it again. Runs after the sign-in. */
@Component
class OnceFilter extends OncePerRequestFilter {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger LOG = LoggerFactory.getLogger(OnceFilter.class);

    /** An answer with the outcome of as many records as are taken at once is below it. */
    private static final int BODY_MAX = 4 << 20;

    private final Creations creations;
    private final Answers answers;
    private final Commits commits;
    private final HandlerExceptionResolver refusals;

    OnceFilter(
            Creations creations,
            Answers answers,
            Commits commits,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.creations = creations;
        this.answers = answers;
        this.commits = commits;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var keys = Collections.list(request.getHeaders(IdempotencyKey.HEADER));
        var creation = keys.isEmpty() ? null : creations.find(request).orElse(null);
        if (creation == null || !(request.getUserPrincipal() instanceof Authentication person)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] id;
        boolean taken;
        try {
            var key = IdempotencyKey.of(keys);
            id = Hashes.of(person.getName(), request.getRequestURI(), key.text());
            taken = claim(id, standing(person), request, response);
        } catch (Problem | DataAccessException | TransactionException refused) {
            refusals.resolveException(request, response, null, refused);
            return;
        }
        if (taken) {
            carryOut(id, creation, request, response, chain);
        }
    }

    /** What decides over the rights of a person, so that nobody reads an answer which they would no longer get. */
    private static byte[] standing(Authentication person) {
        return Hashes.of(person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(String::valueOf)
                .sorted()
                .toArray(String[]::new));
    }

    /** Whether the request is now to be carried out; if not, it is answered. */
    private boolean claim(byte[] id, byte[] standing, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (answers.claim(id, standing)) {
            case Claim.Taken _ -> {
                return true;
            }
            case Claim.Running _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                throw new Problem.Conflict(
                        "idempotency-key-in-use",
                        "A request with this key is being carried out. Ask again in a moment for its answer.");
            }
            case Claim.Unknown _ ->
                throw new Problem.Conflict(
                        "idempotency-outcome-unknown",
                        "A request with this key was begun and broke off, so what it made is not known."
                                + " Look for it; if it is not there, send it with another key.");
            case Claim.Answered answered -> {
                if (!new DigestedRequest(request).asksFor(answered.request())) {
                    throw new Problem.Rule(
                            "idempotency-key-reused",
                            "Another request was carried out with this key. Maybe draw a new key for each.");
                }
                replay(answered, standing, response);
                return false;
            }
        }
    }

    private static void replay(Claim.Answered answered, byte[] standing, HttpServletResponse response)
            throws IOException {
        var answer = answered.answer();
        if (answer.body() == null || !MessageDigest.isEqual(answered.standing(), standing)) {
            throw new Problem.Conflict(
                    "idempotency-answer-not-kept",
                    "The request was carried out, and its answer is not shown again: it held what is shown once,"
                            + " or your rights have changed since. Ask for a new one with another key.",
                    answer.location() == null ? Map.of() : Map.of("location", answer.location()));
        }
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        setHeader(response, HttpHeaders.LOCATION, answer.location());
        setHeader(response, HttpHeaders.ETAG, answer.etag());
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static void setHeader(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    /** The answer is stored before it is sent, so that whoever has it can have it again. */
    private void carryOut(
            byte[] id, OnceOnly creation, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = new DigestedRequest(request);
        var answered = new ContentCachingResponseWrapper(response);
        var ended = false;
        commits.watch();
        try {
            chain.doFilter(asked, answered);
            ended = true;
        } finally {
            settle(id, creation, asked, answered, ended && answered.getStatus() < 500);
        }
        answered.copyBodyToResponse();
    }

    private void settle(
            byte[] id,
            OnceOnly creation,
            DigestedRequest asked,
            ContentCachingResponseWrapper answered,
            boolean isWhole)
            throws ServletException, IOException {
        try {
            if (isWhole && answered.getStatus() / 100 == 2) {
                answers.keep(id, asked.fingerprint(), answer(creation, answered));
            } else if (!isWhole && commits.seen()) {
                answers.leaveUnknown(id);
            } else {
                answers.free(id);
            }
        } catch (DataAccessException | TransactionException away) {
            // What was made is made, and whoever asked for it shall know; only the key tells no more.
            LOG.warn("How a request with a key ended could not be kept.", away);
        } finally {
            commits.forget();
            answers.end(id);
        }
    }

    private static Answer answer(OnceOnly creation, ContentCachingResponseWrapper answered) {
        return new Answer(
                answered.getStatus(),
                answered.getContentType(),
                answered.getHeader(HttpHeaders.LOCATION),
                answered.getHeader(HttpHeaders.ETAG),
                creation.secret() || answered.getContentSize() > BODY_MAX ? null : answered.getContentAsByteArray());
    }
}
