package org.accordcrm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;

/** Pages that have rooms open, and people who write there: how long after a message was due it reaches them. */
final class RoomBench {

    private static final Duration WARMING = Duration.ofSeconds(10);

    private RoomBench() {}

    static void run(Settings settings) throws Exception {
        var folder = Files.createTempDirectory("accord-bench");
        try (var server = ServerUnderTest.start(settings.jar(), folder.resolve("home"), settings.heap())) {
            var http = Http.to(server, "steward");
            var talk = new Talk(http, Talk.rooms(http, settings, folder), settings.number("rate", 200));
            measure(server, http, talk, settings);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void measure(ServerUnderTest server, Http http, Talk talk, Settings settings)
            throws IOException, InterruptedException {
        var sockets = settings.number("sockets", 5_000);
        var length = Duration.ofSeconds(settings.number("seconds", 30));
        var stalled = settings.number("stalled", 0);
        var deliveries = new Deliveries(sockets, talk, WARMING.plus(length));
        var before = server.resident();
        try (var pages = new LiveSockets(server.url(), http.token(), deliveries)) {
            pages.open(0, talk.greetings(sockets));
            System.out.printf(
                    Locale.ROOT,
                    "%,d sockets in %d rooms, %.1f KB resident each; %d of them stop reading%n",
                    sockets,
                    talk.rooms(),
                    (server.resident() - before) / 1024.0 / sockets,
                    stalled);
            IntStream.range(0, stalled).forEach(pages::stall);
            var warmed = talk.write(0, WARMING);
            deliveries.await(stalled, warmed);
            deliveries.forget();
            var cpu = server.cpu();
            var start = System.nanoTime();
            var said = talk.write(warmed, length);
            var took = (System.nanoTime() - start) / 1e9;
            var busy = server.cpu().minus(cpu).toMillis() / 1e3;
            deliveries.await(stalled, said);
            System.out.printf(
                    Locale.ROOT,
                    "%d messages a second, %,.0f deliveries a second: %s%n",
                    talk.rate(),
                    talk.rate() * (double) sockets / talk.rooms(),
                    deliveries.sum(stalled, said));
            System.out.printf(
                    Locale.ROOT,
                    "the server used %.2f of a core, its database apart, and has %d MB resident; %d messages said again%n",
                    busy / took,
                    server.resident() >> 20,
                    talk.again());
        }
    }
}
