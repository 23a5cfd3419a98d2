package org.accordcrm.bench;

import java.nio.file.Files;
import java.time.Duration;

/** Twenty users, one request a second each, for half a minute: pages and searches in turn. */
final class PageBench {

    private static final int USERS = 20;
    private static final Duration LENGTH = Duration.ofSeconds(60);

    private PageBench() {}

    static void run(Settings settings) throws Exception {
        var folder = Files.createTempDirectory("accord-bench");
        try (var server = ServerUnderTest.start(settings.jar(), folder.resolve("home"), settings.heap())) {
            var export = Loading.write(settings.seed(), settings.records(), folder.resolve("files"));
            var loading = new Loading(Http.to(server, "steward"));
            loading.await(loading.start(export.files()));
            var users = new Users(loading.http(), Users.Customer.listed(loading.http()));
            try (users) {
                users.begin(USERS);
                Thread.sleep(LENGTH);
            }
            users.print();
        } finally {
            Folders.delete(folder);
        }
    }
}
