package org.accordcrm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * From four departments' files to the last customer found by search: the start of the first run to the first hit for a
 * customer of the last file, with matching and indexes.
 */
final class LoadBench {

    private LoadBench() {}

    static void run(Settings settings) throws IOException {
        var folder = Files.createTempDirectory("accord-bench");
        try (var server = ServerUnderTest.start(settings.jar(), folder.resolve("home"), settings.heap())) {
            var export = Loading.write(settings.seed(), settings.records(), folder.resolve("files"));
            var files = Loading.customers(export);
            var loading = new Loading(Http.to(server, "steward"));
            var users = new Users(loading.http(), List.of());
            double takenIn;
            double resolved;
            double found;
            try (users) {
                users.begin(settings.users());
                var start = System.nanoTime();
                var runs = loading.start(files);
                loading.awaitTakenIn(runs);
                takenIn = secondsSince(start);
                var ended = loading.await(runs);
                resolved = secondsSince(start);
                var last = lastName(loading, ended);
                while (loading.find(last).isEmpty()) {
                    LockSupport.parkNanos(10_000_000);
                }
                found = secondsSince(start);
            }
            var list = loading.http().get("/api/customers?limit=1");
            System.out.printf(
                    Locale.ROOT,
                    """
                    records of persons and organisations   %,d
                    taken in after                         %.1f s
                    resolved into customers after          %.1f s
                    last customer found after              %.1f s
                    customers, %-28s%,d
                    resident, Java, peak                   %,d MB
                    resident, PostgreSQL                   %,d MB
                    %n""",
                    export.records(),
                    takenIn,
                    resolved,
                    found,
                    list.path("estimated").asBoolean() ? "estimated by the list" : "counted",
                    list.path("total").asLong(),
                    server.residentPeak() >> 20,
                    server.databaseResident() >> 20);
            users.print();
        } finally {
            Folders.delete(folder);
        }
    }

    /** The name of a customer that the last run brought, as the list shows it. */
    private static String lastName(Loading loading, List<JsonNode> ended) {
        var newest = loading.http().get("/api/customers?limit=1&sort=-changed").path("items");
        if (newest.isEmpty()) {
            throw new IllegalStateException("No customer is there after %s.".formatted(ended));
        }
        return newest.get(0).path("name").asString();
    }

    static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
