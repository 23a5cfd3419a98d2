package org.accordcrm.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** People at work: each asks for something once a second, customer pages and searches in turn, until they are sent home. */
final class Users implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** One in so many requests looks at the list, while customers are still coming. */
    private static final int LIST = 4;

    private final Http http;
    private final List<Customer> known;
    private final Map<String, Queue<Long>> nanos = new ConcurrentSkipListMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean atWork = true;

    /** A customer that somebody may ask for. */
    record Customer(String id, String name) {

        /** The first customers of the list. */
        static List<Customer> listed(Http http) {
            return http.get("/api/customers?limit=200")
                    .path("items")
                    .valueStream()
                    .map(item -> new Customer(
                            item.path("id").asString(), item.path("name").asString()))
                    .toList();
        }
    }

    /** @param known whom they ask for; empty for whoever the list shows them meanwhile */
    Users(Http http, List<Customer> known) {
        this.http = http;
        this.known = known;
    }

    /** Sets so many people to work. */
    Users begin(int count) {
        for (var user = 0; user < count; user++) {
            var first = user;
            desks.submit(() -> work(first, new Random(first)));
        }
        return this;
    }

    /** Each keeps its own second, whatever the answers take; what is late counts from when it was due. */
    private void work(int first, Random random) {
        var due = System.nanoTime() + random.nextLong(PAUSE.toNanos());
        var customers = known;
        for (var i = first; atWork; i++, due += PAUSE.toNanos()) {
            LockSupport.parkNanos(due - System.nanoTime());
            try {
                if (known.isEmpty() && (customers.isEmpty() || i % LIST == 0)) {
                    customers = timed("customer list", due, () -> Customer.listed(http));
                } else {
                    ask(customers.get(random.nextInt(customers.size())), i % 2 == 0, due);
                }
            } catch (RuntimeException failure) {
                failures.add(failure.toString());
            }
        }
    }

    private void ask(Customer customer, boolean page, long due) {
        if (page) {
            timed("customer page", due, () -> http.text("/api/customers/" + customer.id()));
        } else {
            var words = customer.name().substring(0, Math.min(4, customer.name().length()));
            timed("search", due, () -> new Loading(http).find(words));
        }
    }

    private <T> T timed(String what, long due, Supplier<T> request) {
        var answer = request.get();
        nanos.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - due);
        return answer;
    }

    /** What each kind of request took, and which failed. */
    void print() {
        nanos.forEach((what, took) -> {
            var sorted = took.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %d requests, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
                    what,
                    sorted.size(),
                    at(sorted, 0.50),
                    at(sorted, 0.95),
                    at(sorted, 0.99));
        });
        failures.forEach(failure -> System.out.println("failed: " + failure));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / 1e6;
    }

    /** Sends them home, after their last request. */
    @Override
    public void close() {
        atWork = false;
        desks.close();
    }
}
