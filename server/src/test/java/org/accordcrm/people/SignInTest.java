package org.accordcrm.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServerTest
class SignInTest {

    private static final String PASSWORD = "north star, bright";

    private final RestTestClient http;
    private final Cast cast;
    private final Viewer ada;

    SignInTest(RestTestClient http, Cast cast, People people) {
        this.http = http;
        this.cast = cast;
        this.ada = cast.ada();
        people.setPassword(ada.person(), PASSWORD);
    }

    @Test
    void theRightPasswordSignsInAndSigningOutEndsIt() {
        var session = signIn(PASSWORD);

        me(session).expectStatus().isOk().expectBody().jsonPath("$.person.name").isEqualTo("Ada");
        http.delete()
                .uri("/api/session")
                .cookie(session.getName(), session.getValue())
                .cookie("XSRF-TOKEN", "drawn")
                .header("X-XSRF-TOKEN", "drawn")
                .exchange()
                .expectStatus()
                .isNoContent();
        me(session).expectStatus().isUnauthorized();
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreRefusedAlike() {
        for (var email : new String[] {cast.emailOf(ada), "nobody@northlight.example"}) {
            post(email, "wrong")
                    .expectStatus()
                    .isUnauthorized()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("sign-in-refused");
        }
    }

    @Test
    void whoGuessesOnIsSlowedDown() {
        for (var tries = 0; tries < 10; tries++) {
            post(cast.emailOf(ada), "wrong").expectStatus().isUnauthorized();
        }

        post(cast.emailOf(ada), PASSWORD)
                .expectStatus()
                .isEqualTo(429)
                .expectBody()
                .jsonPath("$.values.seconds")
                .isNumber();
    }

    @Test
    void aChangeWithoutTheTokenAgainstForgeryIsRefused() {
        var session = signIn(PASSWORD);

        http.delete()
                .uri("/api/session")
                .cookie(session.getName(), session.getValue())
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("csrf-token-needed");
        me(session).expectStatus().isOk();
    }

    @Test
    void theCookieIsClosedToScripts() {
        assertThat(signIn(PASSWORD).isHttpOnly()).isTrue();
    }

    @Test
    void aTokenDoesWhatItsPersonMayUntilItIsRevoked() {
        var made = cast.as(ada, http)
                .post()
                .uri("/api/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"name\":\"reports\"}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Tokens.MadeToken.class)
                .returnResult()
                .getResponseBody();
        var bearer = "Bearer " + Objects.requireNonNull(made).secret();

        http.get()
                .uri("/api/session")
                .header("Authorization", bearer)
                .exchange()
                .expectStatus()
                .isOk();
        http.delete()
                .uri("/api/tokens/{id}", made.id())
                .header("Authorization", bearer)
                .exchange()
                .expectStatus()
                .isNoContent();
        http.get()
                .uri("/api/session")
                .header("Authorization", bearer)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private ResponseCookie signIn(String password) {
        var answer =
                post(cast.emailOf(ada), password).expectStatus().isNoContent().returnResult(Void.class);
        return Objects.requireNonNull(answer.getResponseCookies().getFirst(SignInFilter.COOKIE));
    }

    private RestTestClient.ResponseSpec post(String email, String password) {
        return http.post()
                .uri("/api/session")
                .cookie("XSRF-TOKEN", "drawn")
                .header("X-XSRF-TOKEN", "drawn")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new SessionController.SignIn(email, password))
                .exchange();
    }

    private RestTestClient.ResponseSpec me(ResponseCookie session) {
        return http.get()
                .uri("/api/session")
                .cookie(session.getName(), session.getValue())
                .exchange();
    }
}
