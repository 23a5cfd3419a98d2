package org.accordcrm.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * People who write in rooms, to each room in turn, by an open-loop schedule: what the server takes to answer delays nobody's next
 * message. What fails is said again with the same key until it is there.
 */
final class Talk {

    private static final int AT_ONCE_MAX = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AGAIN = Duration.ofMillis(200);

    private final Http http;
    private final List<String> rooms;
    private final int rate;
    private final AtomicInteger again = new AtomicInteger();

    /** @param rate messages a second */
    Talk(Http http, List<String> rooms, int rate) {
        this.http = http;
        this.rooms = rooms;
        this.rate = rate;
    }

    /** The rooms of so many customers, which are taken in first. */
    static List<String> rooms(Http http, Settings settings, Path folder) throws Exception {
        var loading = new Loading(http);
        loading.await(loading.start(
                Loading.write(settings.seed(), 2_000, folder.resolve("files")).files()));
        return Users.Customer.listed(http).stream()
                .limit(settings.number("rooms", 50))
                .map(Users.Customer::id)
                .toList();
    }

    int rate() {
        return rate;
    }

    int rooms() {
        return rooms.size();
    }

    /** How often something was said again. */
    int again() {
        return again.get();
    }

    /** What so many sockets say first: each watches one room, from the present on. */
    List<String> greetings(int sockets) {
        var froms = rooms.stream()
                .map(room -> http.get("/api/rooms/customer/" + room + "?limit=1")
                        .path("at")
                        .asString())
                .toList();
        return IntStream.range(0, sockets)
                .mapToObj(socket -> greeting(socket, froms.get(socket % rooms.size())))
                .toList();
    }

    /** @param from the offset up to which the socket knows its room */
    String greeting(int socket, String from) {
        return "{\"watch\":\"room/customer/%s\",\"from\":\"%s\"}".formatted(rooms.get(socket % rooms.size()), from);
    }

    /** The number of the last message that was said in the socket's room, once so many were said in all. */
    int last(int socket, int said) {
        var room = socket % rooms.size();
        return said / rooms.size() + (room < said % rooms.size() ? 1 : 0);
    }

    /**
     * Says a message each moment that one is due; returns when all were heard by the server.
     *
     * @param said how many were said before
     * @return how many were said now and before
     */
    int write(int said, Duration during) throws InterruptedException {
        var count = (int) (rate * during.toSeconds());
        var writers = new Semaphore(AT_ONCE_MAX);
        var start = System.nanoTime();
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < count; i++) {
                var due = start + i * 1_000_000_000L / rate;
                LockSupport.parkNanos(due - System.nanoTime());
                var number = said + i;
                writers.acquire();
                desks.submit(() -> {
                    try {
                        say(number, due);
                    } finally {
                        writers.release();
                    }
                });
            }
        }
        return said + count;
    }

    private void say(int number, long due) {
        var body = JsonMapper.shared().createObjectNode();
        body.put("text", Deliveries.text(number / rooms.size() + 1, due));
        var path = "/api/rooms/customer/" + rooms.get(number % rooms.size()) + "/messages";
        var key = UUID.randomUUID().toString();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                http.create(path, body, key);
                return;
            } catch (RuntimeException failure) {
                if (System.nanoTime() > end) {
                    System.err.println("Not said: " + failure);
                    return;
                }
                again.incrementAndGet();
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }
}
