package org.accordcrm.matrix;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.Cast;
import org.accordcrm.people.Tokens;
import org.accordcrm.sources.SourceDesk;
import org.accordcrm.sources.SourceDesk.Desk;
import org.springframework.test.web.servlet.client.RestTestClient;

/** All that can be asked about, by what it is and whose it is. */
final class World {

    private static final String FAULTY = "id,name,email,street,limit,currency\nX-1,Emu Yards,,,many,CHF\n";

    /** The department that a source is opened for: one that never was is not refused but wrong. */
    static final String OPENING = "opening";

    /** The newest run of a source, which alone can be undone. */
    static final String LAST_RUN = "last-run";

    /** A day of the calendar: there is no day that never was. */
    static final String DAY = "day";

    private record Named(String kind, Thing thing) {}

    private final Map<Named, String> objects = new HashMap<>();
    private final Cast cast;

    final Desk finance;
    final Desk marketing;
    final Desk administrator;

    World(Cast cast, Callers callers, Tokens tokens, SourceDesk desks, RestTestClient http) {
        this.cast = cast;
        this.finance = desks.of(callers.lena, http);
        this.marketing = desks.of(callers.mark, http);
        this.administrator = desks.of(callers.adam, http);
        sources(desks.of(callers.stella, http));
        put(Thing.FINANCE, "person", cast.otto().person());
        put(Thing.MARKETING, "person", cast.mira().person());
        put(Thing.FINANCE, "rooms", callers.lena.person());
        put(Thing.REMOVED, "person", callers.gone.person());
        send(administrator, "PUT", "/api/people/" + callers.gone.person() + "/deactivation");
        put(Thing.FINANCE, "token", tokens.make(callers.lena, "kept").id());
        put(Thing.MARKETING, "token", tokens.make(callers.mark, "kept").id());
        put(Thing.REMOVED, "token", callers.revoked);
        send(finance, "DELETE", "/api/tokens/" + callers.revoked);
        invitations();
        departments();
    }

    private void sources(Desk steward) {
        var ledger = finance.source("finance");
        Planting.intoLedger(finance, ledger);
        var listing = marketing.source("marketing");
        Planting.intoListing(marketing, listing);
        Planting.intoOthers(
                steward, finance.get("/api/sources/" + ledger).path("name").asString());
        parts(Thing.FINANCE, finance, ledger);
        parts(Thing.MARKETING, marketing, listing);
        put(Thing.FINANCE, "customer", customer("Platypus"));
        put(Thing.MARKETING, "customer", customer("Dingo"));
        put(Thing.FINANCE, "pair", pair());
        said(Thing.FINANCE, finance);
        said(Thing.MARKETING, marketing);
        asked(Thing.FINANCE, marketing, finance);
        asked(Thing.MARKETING, finance, marketing);

        var removed = finance.source("finance");
        finance.resolved(finance.run(removed, "faulty.csv", FAULTY, Planting.LISTING)
                .path("id")
                .asString());
        parts(Thing.REMOVED, finance, removed);
        send(finance, "DELETE", "/api/sources/" + removed);
        for (var part : new String[] {"deals", "cases", "campaigns", "invoices", "payments", "purchases"}) {
            finance.until(
                    "/api/customers/" + object("customer", Thing.FINANCE).orElseThrow() + "/" + part,
                    list -> !list.isEmpty());
        }
    }

    /** The oldest run with its file, the newest, and a row that waits. */
    private void parts(Thing thing, Desk desk, String source) {
        put(thing, "source", source);
        var runs = desk.get("/api/sources/" + source + "/runs").path("items");
        put(thing, LAST_RUN, runs.path(0).path("id").asString());
        runs.valueStream().forEach(run -> {
            put(thing, "run", run.path("id").asString());
            run.path("fileId").asStringOpt().ifPresent(file -> put(thing, "file", file));
        });
        put(
                thing,
                "row",
                desk.get("/api/sources/" + source + "/quarantine")
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString());
    }

    private String customer(String name) {
        return finance.until(
                        "/api/customers?q=" + name, list -> list.path("items").size() == 1)
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    /** A room with something said in it. */
    private void said(Thing thing, Desk by) {
        var room = object("customer", thing).orElseThrow();
        put(thing, "room", room);
        put(
                thing,
                "message",
                by.post("/api/rooms/customer/" + room + "/messages", Requests.MESSAGE)
                        .path("id")
                        .asString());
    }

    /** An ask to the department, with a reply that nobody said was the answer. */
    private void asked(Thing thing, Desk by, Desk replier) {
        var room = "/api/rooms/customer/" + object("room", thing).orElseThrow();
        var ask = by.post(room + "/asks", Requests.ask(thing.key())).path("id").asString();
        put(thing, "ask", ask);
        put(
                thing,
                "reply",
                replier.post(room + "/messages", "{\"text\": \"Since May.\", \"inReplyTo\": \"%s\"}".formatted(ask))
                        .path("id")
                        .asString());
    }

    /** Two source records. */
    private String pair() {
        var one = object("customer", Thing.FINANCE).orElseThrow();
        return one + "/" + object("customer", Thing.MARKETING).orElseThrow();
    }

    private void invitations() {
        for (var thing : new Thing[] {Thing.FINANCE, Thing.REMOVED}) {
            var invited = administrator.post(
                    "/api/people", Requests.person("i." + UUID.randomUUID() + "@northlight.example"));
            var secret = invited.path("invitation").asString().replaceFirst(".*/", "");
            put(thing, "invitation", secret);
        }
        Desk.ok(administrator
                .http()
                .post()
                .uri("/api/invitations/" + object("invitation", Thing.REMOVED).orElseThrow() + "/acceptance")
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .body(Requests.ACCEPTANCE)
                .exchange());
    }

    private void departments() {
        for (var thing : new Thing[] {Thing.FINANCE, Thing.MARKETING}) {
            var key = thing.key();
            put(thing, "key", key);
            put(thing, OPENING, key);
            put(thing, "department", cast.departmentId(key));
            put(thing, DAY, thing == Thing.FINANCE ? "2026-09-14" : "2026-12-24");
            put(thing, "asks", cast.departmentId(key));
        }
    }

    private static void send(Desk desk, String method, String path) {
        Desk.ok(desk.http()
                .method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .exchange());
    }

    private void put(Thing thing, String kind, Object id) {
        objects.put(new Named(kind, thing), id.toString());
    }

    /** Empty if there is no such thing of that kind. */
    Optional<String> object(String kind, Thing thing) {
        if (thing != Thing.ABSENT || kind.equals(OPENING) || kind.equals(DAY)) {
            return Optional.ofNullable(objects.get(new Named(kind, thing)));
        }
        var random = UUID.randomUUID().toString();
        return Optional.of(kind.equals("pair") ? random + "/" + UUID.randomUUID() : random);
    }

    /** The same; for an operation that names nothing, there is one nameless thing. */
    Optional<String> named(String kind, Thing thing) {
        return kind.isEmpty() && thing == Thing.FINANCE
                ? Optional.of("")
                : kind.isEmpty() ? Optional.empty() : object(kind, thing);
    }

    /** Whether the thing of that kind is there to be found by whom it is for. */
    static boolean isThere(String kind, Thing thing) {
        return thing == Thing.FINANCE || thing == Thing.MARKETING || (thing == Thing.REMOVED && kind.equals("person"));
    }
}
