package org.accordcrm.push;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that watches, and keeps what it hears. */
public final class LivePage implements WebSocket.Listener {

    private static final long WAIT_SECONDS = 10;

    /** The status with which the server closed it. */
    public final CompletableFuture<Integer> closed = new CompletableFuture<>();

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    /** Opened by a token. */
    public LivePage(int port, String token) {
        this(port, "Authorization", "Bearer " + token);
    }

    public LivePage(int port, String header, String value) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header(header, value)
                .buildAsync(URI.create("ws://127.0.0.1:%d/api/live".formatted(port)), this)
                .join();
    }

    public void say(String text) {
        socket.sendText(text, true).join();
    }

    public void watch(String topic) {
        say("{\"watch\":\"%s\"}".formatted(topic));
    }

    public void watch(String topic, String from) {
        say("{\"watch\":\"%s\",\"from\":\"%s\"}".formatted(topic, from));
    }

    /** What it hears next; absent if nothing comes. */
    public @Nullable String next() throws InterruptedException {
        return heard.poll(WAIT_SECONDS, TimeUnit.SECONDS);
    }

    /** The next message of that name; those of other names are passed over. */
    public JsonNode next(String name) throws InterruptedException {
        while (true) {
            var message = JsonMapper.shared()
                    .readTree(Objects.requireNonNull(next(), "no message (%s) came".formatted(name)));
            if (message.has(name)) {
                return message;
            }
        }
    }

    /** All that it heard and nobody has read. */
    public List<String> rest() {
        var rest = new ArrayList<String>();
        heard.drainTo(rest);
        return rest;
    }

    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }
}
