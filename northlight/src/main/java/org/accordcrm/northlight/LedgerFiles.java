package org.accordcrm.northlight;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kingdee ledger: a workbook with customers and receivables, and CSV of payments and purchases. */
final class LedgerFiles implements OfficeFiles {

    private final Path paymentsFile;
    private final Path purchasesFile;
    private final LedgerWorkbook workbook;
    private final Table payments;
    private final Table purchases;
    private final Truth truth;
    private final LocalDate today;
    private final Keys keys = new Keys("10-", 1001);
    private final Keys invoices = new Keys("", 3001);
    private final Keys paymentIds = new Keys("P", 50001);
    private final Keys purchaseIds = new Keys("SO", 70001);
    private int rows;

    LedgerFiles(Path folder, Truth truth, LocalDate today) {
        this.paymentsFile = folder.resolve("kingdee-payments.csv");
        this.purchasesFile = folder.resolve("kingdee-purchases.csv");
        this.workbook = new LedgerWorkbook(folder.resolve("kingdee-ledger.xlsx"));
        this.payments = new Table(paymentsFile, StandardCharsets.UTF_8, ',', "收款单号", "发票号", "客户编码", "收款日期", "金额", "币别");
        this.purchases = new Table(
                purchasesFile, StandardCharsets.UTF_8, ',', "订单号", "客户编码", "产品", "序列号", "订单日期", "数量", "金额", "币别");
        this.truth = truth;
        this.today = today;
    }

    @Override
    public void write(Row row, Dice dice) {
        Card customer = row.organisation();
        if (customer == null) {
            throw new IllegalArgumentException("The ledger knows only organisations and their contacts.");
        }
        boolean first = keys.give(customer);
        Card contact = row.person();
        if (contact != null) {
            contact.key = customer.key + "-1";
        }
        if (first) {
            spoil(customer, dice);
        }
        if (contact != null) {
            contact.quarantined = customer.quarantined;
        }
        truth.add(row.office(), customer);
        truth.add(row.office(), contact);
        customers(customer, contact, dice);
        if (first && !customer.quarantined) {
            trade(customer, dice);
        }
    }

    /** Some rows hold a credit code typed with letters for figures, or a day that does not exist. */
    private static void spoil(Card customer, Dice dice) {
        boolean typed = customer.code.length() == 18 && dice.chance(0.03);
        if (typed) {
            int at = customer.code.indexOf('0', 2);
            int one = customer.code.indexOf('1', 2);
            if (at >= 0 || one >= 0) {
                customer.code = at >= 0
                        ? customer.code.substring(0, at) + 'O' + customer.code.substring(at + 1)
                        : customer.code.substring(0, one) + 'I' + customer.code.substring(one + 1);
                customer.quarantined = true;
                customer.done.add("code.wrong");
            }
        } else if (dice.chance(0.004)) {
            customer.since = dice.of(List.of("2023/2/30", "2021/6/31", "2022/11/31"));
            customer.quarantined = true;
            customer.done.add("date.wrong");
        }
    }

    private void customers(Card customer, @Nullable Card contact, Dice dice) {
        List<String> line = line(customer, contact, dice);
        workbook.customer(line, customer.creditLimit);
        rows++;
        switch (rows) {
            case 65 -> workbook.customer(line, customer.creditLimit);
            case 105, 155 -> {
                var other = new ArrayList<>(line);
                other.set(1, customer.name + (Habits.latin(customer.name) ? " (2)" : "（停用）"));
                workbook.customer(other, customer.creditLimit);
            }
            case 125 -> {
                var keyless = new ArrayList<>(line);
                keyless.set(0, "");
                workbook.customer(keyless, 0);
            }
            default -> {}
        }
    }

    private static List<String> line(Card customer, @Nullable Card contact, Dice dice) {
        return List.of(
                customer.key,
                customer.name,
                customer.code.isEmpty() ? dice.chance(0.3) ? "—" : "" : customer.code,
                customer.vat,
                OfficeFiles.key(contact),
                contact == null ? "" : contact.title.isEmpty() ? contact.name : withTitle(contact),
                contact == null ? "" : contact.phone,
                customer.phone,
                customer.region,
                customer.city,
                customer.street,
                customer.country,
                customer.termDays <= 0
                        ? "款到发货"
                        : (dice.chance(0.88) ? "月结" : dice.chance(0.5) ? "货到" : "") + customer.termDays + "天",
                sign(customer.currency) + String.format(Locale.ROOT, "%,d.00", customer.creditLimit),
                customer.onCreditHold ? "冻结" : "正常",
                customer.since.isEmpty() ? "" : since(customer.since, dice));
    }

    private static String withTitle(Card contact) {
        return Habits.latin(contact.name)
                ? contact.name + " (" + contact.title + ")"
                : contact.name + "（" + contact.title + "）";
    }

    private static String since(String day, Dice dice) {
        if (!day.contains("-")) {
            return day;
        }
        LocalDate date = LocalDate.parse(day);
        String pattern = dice.chance(0.05) ? "%d年%d月%d日" : dice.chance(0.2) ? "%d/%02d/%02d" : "%d/%d/%d";
        return String.format(Locale.ROOT, pattern, date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static String sign(String currency) {
        return switch (currency) {
            case "CNY" -> "¥";
            case "EUR" -> "€";
            case "GBP" -> "£";
            default -> currency + " ";
        };
    }

    private void trade(Card customer, Dice dice) {
        int count = dice.weighted(3, 4, 3, 2);
        for (int i = 0; i < count; i++) {
            long cents = (customer.currency.equals("CNY") ? 8L : customer.currency.equals("JPY") ? 150L : 1L)
                    * 100
                    * dice.between(300, 60_000);
            LocalDate issued = today.minusDays(dice.below(420));
            LocalDate due = issued.plusDays(Math.max(customer.termDays, 10));
            long paid = dice.chance(due.isBefore(today) ? 0.93 : 0.3) ? cents : dice.chance(0.2) ? cents / 2 : 0;
            String number = invoices.next();
            workbook.invoice(
                    new LedgerWorkbook.Invoice(number, customer.key, issued, due, customer.currency, cents, paid));
            if (paid > 0) {
                LocalDate on = issued.plusDays(dice.below(60));
                payment(
                        paymentIds.next(),
                        number,
                        customer.key,
                        (on.isAfter(today) ? today : on).toString(),
                        money(paid),
                        customer.currency);
            }
            if (dice.chance(0.8)) {
                String product = dice.of(List.of("NL-100", "NL-200", "NL-400", "NL-550", "NL-700"));
                int pieces = dice.between(1, 6);
                purchase(
                        purchaseIds.next(),
                        customer.key,
                        product,
                        product.replace("-", "") + "-" + dice.digits(5),
                        issued.minusDays(dice.below(40)).toString(),
                        String.valueOf(pieces),
                        money(cents),
                        customer.currency);
            }
        }
    }

    private static String money(long cents) {
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }

    void invoice(LedgerWorkbook.Invoice invoice) {
        workbook.invoice(invoice);
    }

    /** Writes one payment: id, invoice, customer, day, amount, currency. */
    void payment(String... cells) {
        payments.row(cells);
    }

    /** Writes one purchase: id, customer, product, serial, day, quantity, amount, currency. */
    void purchase(String... cells) {
        purchases.row(cells);
    }

    @Override
    public List<ExportFile> files() {
        String address = "https://kingdee.northlight.example/";
        return List.of(
                new ExportFile(
                        "finance",
                        Office.LEDGER.source,
                        workbook.file(),
                        Mapping.of("kingdee-ledger"),
                        address + "customers/{key}"),
                new ExportFile(
                        "finance",
                        "Kingdee receivables",
                        workbook.file(),
                        Mapping.of("kingdee-receivables"),
                        address + "invoices/{key}"),
                new ExportFile(
                        "finance",
                        "Kingdee payments",
                        paymentsFile,
                        Mapping.of("kingdee-payments"),
                        address + "payments/{key}"),
                new ExportFile(
                        "finance",
                        "Kingdee purchases",
                        purchasesFile,
                        Mapping.of("kingdee-purchases"),
                        address + "orders/{key}"));
    }

    @Override
    public void close() {
        workbook.close();
        payments.close();
        purchases.close();
    }
}
