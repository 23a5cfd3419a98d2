package org.accordcrm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Twenty users, one request a second each, for half a minute: pages and searches in turn. */
final class PageBench {

    private static final int USERS = 20;
    private static final int REQUESTS_EACH = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private PageBench() {}

    static void run(Settings settings) throws Exception {
        var folder = Files.createTempDirectory("accord-bench");
        try (var server = ServerUnderTest.start(settings.jar(), folder.resolve("home"), settings.heap())) {
            var export = Loading.write(settings.seed(), settings.records(), folder.resolve("files"));
            var loading = new Loading(Http.to(server, "steward"));
            loading.await(loading.start(export.files()));
            var customers = loading.http()
                    .get("/api/customers?limit=200")
                    .path("items")
                    .valueStream()
                    .map(item -> new Customer(
                            item.path("id").asString(), item.path("name").asString()))
                    .toList();
            measure(loading.http(), customers);
        } finally {
            Folders.delete(folder);
        }
    }

    private record Customer(String id, String name) {}

    private static void measure(Http http, List<Customer> customers) throws InterruptedException, IOException {
        var pages = new ConcurrentLinkedQueue<Long>();
        var searches = new ConcurrentLinkedQueue<Long>();
        try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Void>>();
            for (var user = 0; user < USERS; user++) {
                var random = new Random(user);
                tasks.add(() -> {
                    LockSupport.parkNanos(random.nextLong(PAUSE.toNanos()));
                    for (var i = 0; i < REQUESTS_EACH; i++) {
                        var customer = customers.get(random.nextInt(customers.size()));
                        if (i % 2 == 0) {
                            pages.add(nanos(() -> http.get("/api/customers/" + customer.id())));
                        } else {
                            var words = customer.name()
                                    .substring(0, Math.min(4, customer.name().length()));
                            searches.add(nanos(() -> new Loading(http).find(words)));
                        }
                        LockSupport.parkNanos(PAUSE.toNanos());
                    }
                    return null;
                });
            }
            users.invokeAll(tasks);
        }
        print("customer page", pages);
        print("search", searches);
    }

    private static long nanos(Runnable request) {
        var start = System.nanoTime();
        request.run();
        return System.nanoTime() - start;
    }

    private static void print(String what, ConcurrentLinkedQueue<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-14s %d requests, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
                what,
                sorted.size(),
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / 1e6;
    }
}
