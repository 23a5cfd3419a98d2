package org.accordcrm.northlight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fixed cast, the same for every seed: Suzhou Meridian Optics, Zhou Ting, Daniel Osei and the others, with all that refers to them. */
final class Cast {

    private final LocalDate today;

    Cast(LocalDate today) {
        this.today = today;
    }

    /** Rows of customers in the order of the book. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String[] cells : lines()) {
            if (Character.isUpperCase(cells[0].charAt(0))) {
                rows.add(new Row(
                        Office.valueOf(cells[0]),
                        card(Card.Target.ORGANISATION, cells[2]),
                        card(Card.Target.PERSON, cells[3]),
                        before(cells[1])));
            }
        }
        return rows;
    }

    /** Writes the deals, cases, invoices, payments, purchases and campaigns of the cast. */
    void matters(SalesFiles sales, HubFiles hub, Map<Office, DeskFiles> desks, LedgerFiles ledger) {
        for (String[] cells : lines()) {
            switch (cells[0]) {
                case "deal" ->
                    sales.deal(
                            cells[1],
                            cells[2],
                            cells[3],
                            cells[4],
                            cells[5],
                            cells[6],
                            cells[7],
                            today.plusDays(Long.parseLong(cells[8])).toString(),
                            cells[9],
                            cells[10],
                            before(cells[11]).toString());
                case "case" -> {
                    Office office = Office.valueOf(cells[1]);
                    Objects.requireNonNull(desks.get(office), cells[1])
                            .issue(
                                    cells[2],
                                    cells[3],
                                    cells[4],
                                    cells[5],
                                    PersonCopy.day(before(cells[6]).toString(), office),
                                    "",
                                    cells[7],
                                    cells[8],
                                    cells[9]);
                }
                case "invoice" -> {
                    LocalDate due = before(cells[3]);
                    ledger.invoice(new LedgerWorkbook.Invoice(
                            cells[1],
                            cells[2],
                            due.minusDays(Long.parseLong(cells[4])),
                            due,
                            cells[5],
                            Long.parseLong(cells[6]) * 100,
                            Long.parseLong(cells[7]) * 100));
                }
                case "payment" ->
                    ledger.payment(
                            cells[1], cells[2], cells[3], before(cells[4]).toString(), cells[5], cells[6]);
                case "purchase" ->
                    ledger.purchase(
                            cells[1],
                            cells[2],
                            cells[3],
                            cells[4],
                            before(cells[5]).toString(),
                            cells[6],
                            cells[7],
                            cells[8]);
                case "campaign" ->
                    hub.campaign(
                            cells[1],
                            cells[2],
                            Integer.parseInt(cells[3]),
                            Integer.parseInt(cells[4]),
                            new HubFiles.Budget(Long.parseLong(cells[5]), cells[6]),
                            List.of(cells[7].split(" ")));
                default -> {}
            }
        }
    }

    private LocalDate before(String days) {
        return today.minusDays(Long.parseLong(days));
    }

    private static @Nullable Card card(Card.Target target, String members) {
        if (members.equals("-")) {
            return null;
        }
        Card card = new Card(target, member(members, "entity"), member(members, "trap"), number(members, "copy", 0));
        card.key = member(members, "key");
        card.name = member(members, "name");
        card.given = member(members, "given");
        card.family = member(members, "family");
        card.phone = member(members, "phone");
        card.email = member(members, "email");
        card.street = member(members, "street");
        card.postcode = member(members, "postcode");
        card.city = member(members, "city");
        card.region = member(members, "region");
        card.country = member(members, "country");
        card.birth = member(members, "birth");
        card.title = member(members, "title");
        card.code = member(members, "code");
        card.vat = member(members, "vat");
        card.domain = member(members, "domain");
        card.industry = member(members, "industry");
        card.since = member(members, "since");
        card.tier = member(members, "tier");
        card.owner = member(members, "owner");
        card.stage = member(members, "stage");
        card.currency = member(members, "currency");
        card.termDays = number(members, "term", -1);
        card.creditLimit = number(members, "limit", 0);
        card.onCreditHold = !member(members, "hold").isEmpty();
        card.quarantined = !member(members, "quarantined").isEmpty();
        String done = member(members, "done");
        if (!done.isEmpty()) {
            card.done.addAll(List.of(done.split(" ")));
        }
        String[] consent = member(members, "consent").split(" ", 4);
        if (consent.length == 4) {
            card.consentEmail = consent[0];
            card.consentPhone = consent[1];
            card.consentDaysAgo = Integer.parseInt(consent[2]);
            card.proof = consent[3];
        }
        return card;
    }

    private static int number(String members, String name, int otherwise) {
        String value = member(members, name);
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }

    private static String member(String members, String name) {
        for (String member : members.split("; ")) {
            if (member.startsWith(name + "=")) {
                return member.substring(name.length() + 1);
            }
        }
        return "";
    }

    private static List<String[]> lines() {
        var in = Objects.requireNonNull(Cast.class.getResourceAsStream("cast.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" \\| ?", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
