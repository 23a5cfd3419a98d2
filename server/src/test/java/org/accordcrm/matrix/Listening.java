package org.accordcrm.matrix;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A caller's open socket, and everything that it hears. */
final class Listening implements WebSocket.Listener {

    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    /** @throws java.util.concurrent.CompletionException if the server does not let the caller in */
    Listening(Caller caller, int port) {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        caller.headers().forEach(builder::header);
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:%d/api/live".formatted(port)), this)
                .join();
    }

    /** What the server says to that. */
    @Nullable String watch(String topic) throws InterruptedException {
        socket.sendText("{\"watch\":\"%s\"}".formatted(topic), true).join();
        return unread.poll(30, TimeUnit.SECONDS);
    }

    Queue<String> heard() {
        return heard;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(part.toString());
            unread.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }
}
