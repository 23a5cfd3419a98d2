package org.accordcrm.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.people.Departments;
import org.accordcrm.people.Role;
import org.accordcrm.people.Tokens;
import org.accordcrm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServerTest
@Import(LiveSocketTest.Ledgers.class)
class LiveSocketTest {

    /** A topic that the people of finance may watch. */
    static class Ledgers implements TopicGuard {

        private final Departments departments;

        Ledgers(Departments departments) {
            this.departments = departments;
        }

        @Override
        public String kind() {
            return "ledger";
        }

        @Override
        public boolean mayWatch(Viewer viewer, Topic topic) {
            return departments.byKey("finance").orElseThrow().id().equals(viewer.department());
        }
    }

    private final Push push;
    private final Cast cast;
    private final Tokens tokens;
    private final RestTestClient administrator;
    private final URI address;

    LiveSocketTest(Push push, Cast cast, Tokens tokens, RestTestClient http, @LocalServerPort int port) {
        this.push = push;
        this.cast = cast;
        this.tokens = tokens;
        this.administrator = cast.as(cast.adam(), http);
        this.address = URI.create("ws://127.0.0.1:%d/api/live".formatted(port));
    }

    @Test
    void aTopicIsAnnouncedToWhoMayWatchItAndToNobodyElse() throws Exception {
        var otto = new Page(cast.otto());
        var ada = new Page(cast.ada());
        otto.watch("ledger/1");
        ada.watch("ledger/1");
        assertThat(otto.next()).isEqualTo("{\"watching\":\"ledger/1\"}");
        assertThat(ada.next()).isEqualTo("{\"refused\":\"ledger/1\"}");

        push.announce(new Topic("ledger", "1"));

        assertThat(otto.next()).isEqualTo("{\"changed\":\"ledger/1\"}");
        ada.watch("ledger/2");
        assertThat(ada.next()).as("nothing came before").isEqualTo("{\"refused\":\"ledger/2\"}");
    }

    @Test
    void withoutSignInThereIsNoSocket() {
        var answer = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new WebSocket.Listener() {});

        assertThatThrownBy(answer::join).isInstanceOf(CompletionException.class);
    }

    @Test
    void deactivationClosesTheSocket() {
        var otto = cast.otto();
        var page = new Page(otto);

        administrator
                .put()
                .uri("/api/people/{id}/deactivation", otto.person())
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(page.closed).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void whoLeavesTheDepartmentHearsNothingMore() throws Exception {
        var otto = cast.otto();
        var page = new Page(otto);
        page.watch("ledger/3");
        assertThat(page.next()).isEqualTo("{\"watching\":\"ledger/3\"}");

        administrator
                .put()
                .uri("/api/people/{id}", otto.person())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "email",
                        cast.emailOf(otto),
                        "name",
                        "Otto",
                        "administrator",
                        false,
                        "steward",
                        false,
                        "memberships",
                        List.of(Map.of("department", "sales", "role", Role.MEMBER))))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(page.next()).isEqualTo("{\"refused\":\"ledger/3\"}");
        push.announce(new Topic("ledger", "3"));
        page.watch("ledger/4");
        assertThat(page.next()).as("nothing came before").isEqualTo("{\"refused\":\"ledger/4\"}");
    }

    /** A program that watches, and keeps what it hears. */
    private final class Page implements WebSocket.Listener {

        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final WebSocket socket;

        Page(Viewer viewer) {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header(
                            "Authorization",
                            "Bearer " + tokens.make(viewer, "page").secret())
                    .buildAsync(address, this)
                    .join();
        }

        void watch(String topic) {
            socket.sendText("{\"watch\":\"%s\"}".formatted(topic), true).join();
        }

        @Nullable String next() throws InterruptedException {
            return heard.poll(10, TimeUnit.SECONDS);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            heard.add(text.toString());
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(status);
            return null;
        }
    }
}
