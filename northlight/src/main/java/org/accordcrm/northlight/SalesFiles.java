package org.accordcrm.northlight;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sales CRM: accounts with their contacts, and deals. UTF-8, commas, dates by ISO. */
final class SalesFiles implements OfficeFiles {

    private static final List<String> STAGES = List.of("Qualification", "Offer", "Negotiation", "Won", "Lost");
    private static final List<String> PRODUCTS = List.of("NL-100", "NL-200", "NL-400", "NL-550", "NL-700");
    private static final List<String> MATTERS =
            List.of("spectrometer", "for line 2", "calibration bench", "upgrade", "service contract", "spare lamps");

    private final Path customersFile;
    private final Path dealsFile;
    private final Table customers;
    private final Table deals;
    private final Truth truth;
    private final HubFiles hub;
    private final LocalDate today;
    private final Keys accounts = new Keys("A-", 10001);
    private final Keys contacts = new Keys("C-", 10001);
    private final Keys dealIds = new Keys("D-", 20001);
    private int rows;
    private int dealRows;

    SalesFiles(Path folder, Truth truth, HubFiles hub, LocalDate today) {
        this.customersFile = folder.resolve("sales-crm.csv");
        this.dealsFile = folder.resolve("sales-crm-deals.csv");
        this.truth = truth;
        this.hub = hub;
        this.today = today;
        this.customers = new Table(
                customersFile,
                StandardCharsets.UTF_8,
                ',',
                "account id",
                "account name",
                "account e-mail",
                "contact id",
                "contact name",
                "job title",
                "phone",
                "mobile",
                "e-mail",
                "street",
                "city",
                "postcode",
                "country",
                "tier",
                "owner",
                "payment term",
                "updated");
        this.deals = new Table(
                dealsFile,
                StandardCharsets.UTF_8,
                ',',
                "deal id",
                "name",
                "account id",
                "contact id",
                "amount",
                "currency",
                "stage",
                "expected close",
                "owner",
                "campaign",
                "updated");
    }

    @Override
    public void write(Row row, Dice dice) {
        Card account = row.organisation();
        Card contact = row.person();
        boolean first = account != null && accounts.give(account);
        if (contact != null) {
            contacts.give(contact);
        }
        truth.add(row.office(), account);
        truth.add(row.office(), contact);
        Card main = row.main();
        if (main.owner.isEmpty()) {
            main.owner = dice.of(People.sellers());
        }
        String owner = main.owner;
        line(row, owner);
        rows++;
        plant(row, owner);
        if (first && account != null && dice.chance(0.4)) {
            draw(account, contact, owner, dice);
        }
    }

    private void line(Row row, String owner) {
        Card account = row.organisation();
        Card contact = row.person();
        Card main = row.main();
        customers.row(
                OfficeFiles.key(account),
                account == null ? "" : account.name,
                account == null ? "" : account.email,
                OfficeFiles.key(contact),
                contact == null ? "" : contact.name,
                contact == null ? "" : contact.title,
                account == null ? "" : account.phone,
                contact == null ? "" : contact.phone,
                contact == null ? "" : contact.email,
                main.street,
                main.city,
                main.postcode,
                main.country,
                main.tier.isEmpty() ? "C" : main.tier,
                owner,
                main.termDays < 0 ? "" : main.termDays == 0 ? "prepaid" : main.termDays + " days",
                row.updated().toString());
    }

    /** Faults that every system collects: one key twice, a row cut short, a row without a key, a day that does not exist. */
    private void plant(Row row, String owner) {
        Card main = row.main();
        switch (rows) {
            case 60, 160 -> {
                String phone = main.phone;
                String name = main.name;
                main.name = name + " (old)";
                main.phone = "";
                line(row, owner);
                main.name = name;
                main.phone = phone;
            }
            case 90 -> line(row, owner);
            case 110 -> customers.raw("A-99001,Cut in the mid");
            case 130 ->
                customers.row(
                        "",
                        "Lost & Found Ltd",
                        "",
                        "",
                        "",
                        "",
                        "+44 117 946 0009",
                        "",
                        "",
                        "1 High Street",
                        "Bristol",
                        "BS1 4TR",
                        "GB",
                        "C",
                        owner,
                        "30 days",
                        today.toString());
            case 150 ->
                customers.row(
                        "A-99002",
                        "Thirtieth February GmbH",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "Hauptstrasse 1",
                        "Jena",
                        "07743",
                        "DE",
                        "C",
                        owner,
                        "30 days",
                        "2023-02-30");
            default -> {}
        }
    }

    private void draw(Card account, @Nullable Card contact, String owner, Dice dice) {
        int count = dice.weighted(0, 7, 2, 1);
        for (int i = 0; i < count; i++) {
            String stage = STAGES.get(dice.weighted(3, 3, 2, 4, 3));
            boolean closed = stage.equals("Won") || stage.equals("Lost");
            int pieces = dice.between(1, 12);
            long price = 3_200L
                    * pieces
                    * dice.between(2, 14)
                    * (account.currency.equals("JPY") ? 150 : account.currency.equals("CNY") ? 8 : 1);
            deal(
                    dealIds.next(),
                    pieces + " × " + dice.of(PRODUCTS) + " " + dice.of(MATTERS),
                    account.key,
                    OfficeFiles.key(contact),
                    String.valueOf(price),
                    account.currency,
                    stage,
                    (closed ? today.minusDays(dice.below(500)) : today.plusDays(dice.below(150) - 10L)).toString(),
                    owner,
                    dice.chance(0.3) ? hub.campaign() : "",
                    today.minusDays(dice.below(closed ? 500 : 60)).toString());
        }
    }

    /** Writes one deal: id, name, account, contact, amount, currency, stage, expected close, owner, campaign, updated. */
    void deal(String... cells) {
        deals.row(cells);
        dealRows++;
        switch (dealRows) {
            case 40 -> deals.row(cells);
            case 55 ->
                deals.row(
                        "D-99001",
                        "Amount in words",
                        cells[2],
                        "",
                        "twelve thousand",
                        "CHF",
                        "Offer",
                        today.toString(),
                        "",
                        "",
                        today.toString());
            case 70 ->
                deals.row(
                        "D-99002",
                        "Closes on a day that is not",
                        cells[2],
                        "",
                        "12000",
                        "CHF",
                        "Offer",
                        "2026-13-01",
                        "",
                        "",
                        today.toString());
            default -> {}
        }
    }

    @Override
    public List<ExportFile> files() {
        return List.of(
                new ExportFile(
                        "sales",
                        Office.SALES.source,
                        customersFile,
                        Mapping.of("sales-crm"),
                        "https://crm.northlight.example/records/{key}"),
                new ExportFile(
                        "sales",
                        Office.SALES.source + " deals",
                        dealsFile,
                        Mapping.of("sales-crm-deals"),
                        "https://crm.northlight.example/deals/{key}"));
    }

    @Override
    public void close() {
        customers.close();
        deals.close();
    }
}
