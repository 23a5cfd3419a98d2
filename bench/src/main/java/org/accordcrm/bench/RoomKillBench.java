package org.accordcrm.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/** The server is killed while pages have rooms open and people write there, and started again at once: what the pages missed. */
final class RoomKillBench {

    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration LENGTH = Duration.ofSeconds(40);

    private RoomKillBench() {}

    static void run(Settings settings) throws Exception {
        var folder = Files.createTempDirectory("accord-bench");
        var home = folder.resolve("home");
        var server = ServerUnderTest.start(settings.jar(), home, settings.heap());
        try {
            var http = Http.to(server, "steward").byLastingToken();
            var talk = new Talk(http, Talk.rooms(http, settings, folder), settings.number("rate", 100));
            var sockets = settings.number("sockets", 5_000);
            var deliveries = new Deliveries(sockets, talk, BEFORE.plus(LENGTH));
            try (var pages = new LiveSockets(server.url(), http.token(), deliveries)) {
                pages.open(0, talk.greetings(sockets));
                var heard = talk.write(0, BEFORE);
                deliveries.await(0, heard);
                var said = CompletableFuture.supplyAsync(() -> write(talk, heard));
                Thread.sleep(BEFORE);
                server.kill();
                var killed = System.nanoTime();
                server = ServerUnderTest.start(settings.jar(), home, settings.heap(), server.port());
                var up = System.nanoTime();
                pages.open(
                        0,
                        IntStream.range(0, sockets)
                                .mapToObj(socket -> talk.greeting(socket, deliveries.offset(socket)))
                                .toList());
                var back = System.nanoTime();
                deliveries.await(0, said.join());
                System.out.printf(
                        Locale.ROOT,
                        "%,d sockets: the server was up again %.1f s after the kill, the last socket %.1f s; %,d of %,d streams whole%n",
                        sockets,
                        (up - killed) / 1e9,
                        (back - killed) / 1e9,
                        deliveries.whole(said.join()),
                        sockets);
                System.out.printf(
                        Locale.ROOT,
                        "%,d messages, %d of them said again: %s%n",
                        said.join(),
                        talk.again(),
                        deliveries.sum(0, said.join()));
            }
        } finally {
            server.close();
            Folders.delete(folder);
        }
    }

    private static int write(Talk talk, int heard) {
        try {
            return talk.write(heard, LENGTH);
        } catch (InterruptedException interruption) {
            throw new CompletionException(interruption);
        }
    }
}
