package org.accordcrm.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Thousands of open pages in one thread, so that what listens takes little of the machine that is measured. Speaks just the part of
 * RFC 6455 that the server uses: short text frames, pings, closing.
 */
final class LiveSockets implements AutoCloseable {

    /** Hears each text that a socket is sent, in the one thread that reads. */
    interface Ear {
        /** @param text readable from its position to its limit */
        void hear(int socket, ByteBuffer text);

        /** The server ended it. */
        void lost(int socket);
    }

    private static final int CONNECTING_MAX = 200;

    private final Selector selector;
    private final InetSocketAddress address;
    private final String token;
    private final Ear ear;
    private final Thread reader = new Thread(this::read, "live-sockets");
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
    private final ConcurrentLinkedQueue<Runnable> errands = new ConcurrentLinkedQueue<>();
    private volatile boolean isOpen = true;

    LiveSockets(String url, String token, Ear ear) throws IOException {
        var uri = URI.create(url);
        this.address = new InetSocketAddress(uri.getHost(), uri.getPort());
        this.token = token;
        this.ear = ear;
        this.selector = Selector.open();
        reader.start();
    }

    /** One socket: what came of a frame that is not yet whole, and whether the handshake is over. */
    private static final class Line {
        final int number;
        final SocketChannel channel;
        final String greeting;
        final CountDownLatch greeted;
        byte[] rest = {};
        boolean isOpen;
        boolean isStalled;

        Line(int number, SocketChannel channel, String greeting, CountDownLatch greeted) {
            this.number = number;
            this.channel = channel;
            this.greeting = greeting;
            this.greeted = greeted;
        }
    }

    /**
     * Opens one socket for each text, which is said first; returns when all are open.
     *
     * @param first the number of the first
     */
    void open(int first, List<String> greetings) throws IOException, InterruptedException {
        for (var from = 0; from < greetings.size(); from += CONNECTING_MAX) {
            var part = greetings.subList(from, Math.min(greetings.size(), from + CONNECTING_MAX));
            var greeted = new CountDownLatch(part.size());
            var number = first + from;
            for (var greeting : part) {
                connect(new Line(number++, SocketChannel.open(), greeting, greeted));
            }
            if (!greeted.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("%d sockets did not open.".formatted(greeted.getCount()));
            }
        }
    }

    private void connect(Line line) throws IOException {
        line.channel.configureBlocking(false);
        line.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        line.channel.connect(address);
        errands.add(() -> register(line));
        selector.wakeup();
    }

    private void register(Line line) {
        try {
            line.channel.register(selector, SelectionKey.OP_CONNECT, line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** It stops reading, and is not closed. */
    void stall(int socket) {
        errands.add(() -> selector.keys().forEach(key -> {
            if (((Line) key.attachment()).number == socket) {
                ((Line) key.attachment()).isStalled = true;
                key.interestOps(0);
            }
        }));
        selector.wakeup();
    }

    private void read() {
        try {
            while (isOpen) {
                selector.select();
                for (var errand = errands.poll(); errand != null; errand = errands.poll()) {
                    errand.run();
                }
                for (var key : selector.selectedKeys()) {
                    serve(key, (Line) key.attachment());
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void serve(SelectionKey key, Line line) throws IOException {
        try {
            if (key.isConnectable() && line.channel.finishConnect()) {
                line.channel.write(ByteBuffer.wrap(handshake().getBytes(US_ASCII)));
                key.interestOps(SelectionKey.OP_READ);
            } else if (key.isReadable()) {
                receive(line);
            }
        } catch (IOException gone) {
            key.cancel();
            line.channel.close();
            ear.lost(line.number);
        }
    }

    private String handshake() {
        return String.join(
                "\r\n",
                "GET /api/live HTTP/1.1",
                "Host: %s:%d".formatted(address.getHostString(), address.getPort()),
                "Authorization: Bearer " + token,
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "",
                "");
    }

    private void receive(Line line) throws IOException {
        buffer.clear().put(line.rest);
        if (line.channel.read(buffer) < 0) {
            throw new IOException("closed");
        }
        buffer.flip();
        if (!line.isOpen) {
            greet(line);
        }
        while (line.isOpen && takeFrame(line)) {
            // The next one.
        }
        line.rest = new byte[buffer.remaining()];
        buffer.get(line.rest);
    }

    /** Once the handshake is answered. */
    private void greet(Line line) throws IOException {
        for (var at = 3; at < buffer.limit(); at++) {
            if (buffer.get(at) == '\n' && buffer.get(at - 2) == '\n') {
                if (buffer.get(9) != '1' || buffer.get(10) != '0') {
                    throw new IllegalStateException("The server refused a socket.");
                }
                buffer.position(at + 1);
                line.isOpen = true;
                line.channel.write(frame(1, line.greeting.getBytes(UTF_8)));
                line.greeted.countDown();
                return;
            }
        }
    }

    /** Whether there was a whole one. */
    private boolean takeFrame(Line line) throws IOException {
        if (buffer.remaining() < 2) {
            return false;
        }
        var start = buffer.position();
        var kind = buffer.get(start) & 0x0f;
        long length = buffer.get(start + 1) & 0x7f;
        var head = length == 126 ? 4 : length == 127 ? 10 : 2;
        if (buffer.remaining() < head) {
            return false;
        }
        length = length == 126
                ? buffer.getShort(start + 2) & 0xffff
                : length == 127 ? buffer.getLong(start + 2) : length;
        if (buffer.remaining() < head + length) {
            return false;
        }
        var body = buffer.slice(start + head, (int) length);
        buffer.position(start + head + (int) length);
        switch (kind) {
            case 1 -> ear.hear(line.number, body);
            case 8 -> throw new IOException("closed");
            case 9 -> {
                var ping = new byte[body.remaining()];
                body.get(ping);
                line.channel.write(frame(10, ping));
            }
            default -> throw new IllegalStateException("A frame of the kind %d is not expected.".formatted(kind));
        }
        return true;
    }

    /** Masked, as a client must; by zeros, which change nothing. */
    private static ByteBuffer frame(int kind, byte[] body) {
        var frame = ByteBuffer.allocate(8 + body.length);
        frame.put((byte) (0x80 | kind));
        if (body.length < 126) {
            frame.put((byte) (0x80 | body.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) body.length);
        }
        return frame.putInt(0).put(body).flip();
    }

    @Override
    public void close() throws IOException {
        isOpen = false;
        selector.wakeup();
        try {
            reader.join();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        for (var key : List.copyOf(selector.keys())) {
            ((Line) key.attachment()).channel.close();
        }
        selector.close();
    }
}
