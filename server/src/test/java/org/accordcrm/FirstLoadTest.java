package org.accordcrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.accordcrm.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a first visit transfers: all that the browser receives, headers and answers of the server included, as compressed as
 * it travels, until half a second is quiet.
 */
@ServerTest
@EnabledIfSystemProperty(
        named = "accord.chromium",
        matches = ".+",
        disabledReason = "needs the built page and Chromium; ./accord test gives both")
class FirstLoadTest {

    private static final long LIMIT_BYTES = 350_000;
    private static final String PASSWORD = "correct horse battery staple";

    private final Cast cast;
    private final People people;
    private final String address;

    FirstLoadTest(Cast cast, People people, @LocalServerPort int port) {
        this.cast = cast;
        this.people = people;
        this.address = "http://127.0.0.1:" + port;
    }

    @Test
    void theDoorAndTheFirstPageBehindItComeInLessThan350KilobytesEach() {
        try (var playwright = Playwright.create();
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(System.getProperty("accord.chromium"))))) {
            var guest = browser.newContext(english());

            assertThat(transferred(guest, "/sign-in")).isBetween(50_000L, LIMIT_BYTES);

            signIn(guest);
            // The session alone is taken along: nothing is in the cache of a new context.
            var person = browser.newContext(english().setStorageState(guest.storageState()));
            assertThat(transferred(person, "/")).isBetween(50_000L, LIMIT_BYTES);
        }
    }

    @Test
    void aScriptTravelsAsTheBuildOfThePageCompressedIt() throws Exception {
        // Not the client of the other tests, which unpacks what it is given and says nothing of it.
        try (var http = HttpClient.newHttpClient()) {
            var page = http.send(asked("/sign-in", "identity"), BodyHandlers.ofString())
                    .body();
            var script = Pattern.compile("/assets/start-[^\"]+\\.js").matcher(page);
            assertThat(script.find()).isTrue();

            var browser = http.send(asked(script.group(), "gzip, deflate, br, zstd"), BodyHandlers.ofByteArray());
            assertThat(browser.headers().firstValue("Content-Encoding")).hasValue("br");
            // What is compressed on its way has no length beforehand.
            assertThat(browser.headers().firstValueAsLong("Content-Length")).hasValue(browser.body().length);

            var elder = http.send(asked(script.group(), "gzip, deflate"), BodyHandlers.ofByteArray());
            assertThat(elder.headers().firstValue("Content-Encoding")).hasValue("gzip");
        }
    }

    private HttpRequest asked(String path, String coding) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept-Encoding", coding)
                .build();
    }

    private static Browser.NewContextOptions english() {
        return new Browser.NewContextOptions().setLocale("en-GB");
    }

    private long transferred(BrowserContext context, String path) {
        var bytes = new AtomicLong();
        var page = context.newPage();
        var network = context.newCDPSession(page);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                finished -> bytes.addAndGet(finished.get("encodedDataLength").getAsLong()));
        page.navigate(address + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.url()).isEqualTo(address + path);
        System.out.printf("%s: %,d bytes%n", path, bytes.get());
        page.close();
        return bytes.get();
    }

    private void signIn(BrowserContext context) {
        var ada = cast.ada();
        people.setPassword(ada.person(), PASSWORD);
        var page = context.newPage();
        page.navigate(address + "/sign-in");
        page.getByLabel("E-mail").fill(cast.emailOf(ada));
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(now -> !now.endsWith("/sign-in"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
