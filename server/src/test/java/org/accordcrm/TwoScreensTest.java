package org.accordcrm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.people.People;
import org.accordcrm.people.Viewer;
import org.accordcrm.sources.SourceDesk;
import org.accordcrm.sources.SourceDesk.Desk;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Two people before their own browsers: what one does stands on the other's screen. */
@ServerTest
@TestPropertySource(properties = "accord.sources.file-max=8MB")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "accord.chromium",
        matches = ".+",
        disabledReason = "needs the built page and Chromium; ./accord test gives both")
class TwoScreensTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String MAPPING = """
            {"targets": [{"target": "organisation", "keyColumns": ["id"], "fields": [
              {"field": "name", "columns": ["name"]}, {"field": "city", "columns": ["city"]}]}]}
            """;

    private final Cast cast;
    private final People people;
    private final int port;
    private final Viewer stella;
    private final Desk desk;
    private Playwright playwright;
    private Browser browser;

    TwoScreensTest(Cast cast, People people, SourceDesk desks, RestTestClient http, @LocalServerPort int port) {
        this.cast = cast;
        this.people = people;
        this.port = port;
        this.stella = cast.stella();
        this.desk = desks.of(stella, http);
    }

    @BeforeAll
    void open() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("accord.chromium"))));
    }

    @AfterEach
    void leave() {
        browser.contexts().forEach(context -> context.close());
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void aSourceThatOnePersonRenamesHasItsNewNameOnTheOthersScreen() {
        var source = desk.source("finance");
        var before = desk.get("/api/sources/" + source).path("name").asString();
        var after = "Ledger " + UUID.randomUUID();
        var ada = page(cast.ada(), "/data/sources");
        assertThat(ada.getByText(before)).isVisible();
        mark(ada);

        var settings = page(stella, "/data/sources/%s?tab=settings".formatted(source));
        settings.getByLabel("Name").fill(after);
        button(settings, "Save").click();

        assertThat(ada.getByText(after)).isVisible();
        assertThat(ada.getByText(before)).isHidden();
        wasNotLoadedAgain(ada);
    }

    @Test
    void aValueThatChangesStandsOnTheOpenPageOfItsCustomer() {
        var source = desk.source("marketing");
        var name = "Optik " + UUID.randomUUID();
        desk.map(source, MAPPING);
        tell(source, name, "Zug");
        var customer = desk.until(
                        "/api/customers?q=" + name.substring(6),
                        list -> !list.path("items").isEmpty())
                .path("items")
                .path(0)
                .path("id")
                .asString();
        var ada = page(cast.ada(), "/customers/" + customer + "?tab=facts");
        assertThat(button(ada, "Zug")).isVisible();
        mark(ada);

        tell(source, name, "Locarno");

        assertThat(button(ada, "Locarno")).isVisible();
        wasNotLoadedAgain(ada);
    }

    @Test
    void aRunThatIsStoppedOnOneScreenHasStoppedOnTheOther() {
        var source = desk.source("marketing");
        var file = desk.file(source, "long.csv", rows(150_000));
        var run = Desk.ok(desk.begin(source, file, MAPPING)).path("id").asString();
        var ada = page(cast.mira(), "/data/runs/" + run);
        var own = page(stella, "/data/runs/" + run);
        assertThat(button(ada, "Stop")).isHidden();

        button(own, "Stop").click();

        assertThat(own.getByText("Stopped").first()).isVisible();
        assertThat(ada.getByText("Stopped").first()).isVisible();
        var stopped = desk.get("/api/runs/" + run);
        Assertions.assertThat(stopped.path("state").asString()).isEqualTo("stopped");
        Assertions.assertThat(stopped.path("read").asLong()).isLessThan(150_000);
    }

    @Test
    void aFileOverTheLimitThatIsDroppedOnThePageIsRefusedThere() {
        var source = desk.source("marketing");
        var page = page(stella, "/data/sources/" + source);
        assertThat(button(page, "Load a file")).isVisible();

        var files = page.evaluateHandle("""
                () => {
                  const files = new DataTransfer();
                  files.items.add(new File(['id,name\\n', 'x'.repeat(9_000_000)], 'large.csv'));
                  return files;
                }""");
        page.dispatchEvent("body", "drop", Map.of("dataTransfer", files));
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Load").setExact(true))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("at most 8");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("large.csv");
    }

    private void tell(String source, String name, String city) {
        desk.send(source, "organisation", """
                [{"id": "1", "name": "%s", "city": "%s"}]""".formatted(name, city));
    }

    private static String rows(int count) {
        var rows = new StringBuilder("id,name,city\n");
        for (var row = 0; row < count; row++) {
            rows.append(row).append(",Company of row ").append(row).append(",Zug\n");
        }
        return rows.toString();
    }

    /** The page as the person sees it, in a browser of their own, after signing in by the door. */
    private Page page(Viewer person, String address) {
        people.setPassword(person.person(), PASSWORD);
        var page = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"))
                .newPage();
        page.navigate("http://127.0.0.1:%d%s".formatted(port, address));
        page.getByLabel("E-mail").fill(cast.emailOf(person));
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button(page, "Sign in").click();
        page.waitForURL(now -> now.endsWith(address));
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static void mark(Page page) {
        page.evaluate("window.neverLeft = true");
    }

    private static void wasNotLoadedAgain(Page page) {
        Assertions.assertThat(page.evaluate("window.neverLeft === true")).isEqualTo(true);
    }
}
