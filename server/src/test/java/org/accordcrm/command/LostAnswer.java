package org.accordcrm.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to the server that breaks each time when the first answers to {@code POST} of a path are on their way. */
final class LostAnswer implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final String path;
    private final AtomicInteger left;

    /** @param times how often it breaks */
    LostAnswer(int server, String path, int times) throws IOException {
        this.door = new ServerSocket(0);
        this.server = server;
        this.path = path;
        this.left = new AtomicInteger(times);
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** How often it would still break. */
    int left() {
        return left.get();
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                var client = door.accept();
                Thread.ofVirtual().start(() -> carry(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** One request, in a connection of its own. */
    private void carry(Socket client) {
        try (client;
                var upstream = new Socket("127.0.0.1", server)) {
            var head = head(client.getInputStream());
            var out = upstream.getOutputStream();
            out.write(head.replaceFirst("\r\n", "\r\nConnection: close\r\n").getBytes(ISO_8859_1));
            copy(client.getInputStream(), out, lengthOf(head));
            var answer = upstream.getInputStream();
            if (head.startsWith("POST " + path + " ") && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                // All of it has come, so the server is done.
                answer.readAllBytes();
                return;
            }
            answer.transferTo(client.getOutputStream());
        } catch (IOException broken) {
            // As lines do.
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        int one;
        while (head.indexOf("\r\n\r\n") < 0 && (one = in.read()) >= 0) {
            head.append((char) one);
        }
        return head.toString().replaceAll("(?im)^(connection|upgrade|http2-settings): .*\r\n", "");
    }

    private static long lengthOf(String head) {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length: "))
                .mapToLong(line -> Long.parseLong(line.substring("content-length: ".length())))
                .findFirst()
                .orElse(0);
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        for (var left = length; left > 0; left--) {
            out.write(in.read());
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
