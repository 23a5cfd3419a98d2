package org.accordcrm.northlight;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The ledger's workbook: a title and an empty row above each header, subtotals among the rows. Streams; invoices wait in a file beside it. */
final class LedgerWorkbook implements AutoCloseable {

    private static final int HEADER_ROW = 2;
    private static final int ROWS_BETWEEN_SUBTOTALS = 400;
    private static final int ROWS_IN_MEMORY = 500;
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final List<String> CUSTOMER_HEADER = List.of(
            "客户编码",
            "客户名称",
            "统一社会信用代码",
            "税号",
            "联系人编码",
            "联系人",
            "手机",
            "电话",
            "省份",
            "城市",
            "开票地址",
            "国家",
            "付款条件",
            "信用额度",
            "信用状态",
            "建档日期");
    private static final List<String> INVOICE_HEADER = List.of("发票号", "客户编码", "开票日期", "到期日", "币别", "金额", "已收金额");
    private static final int LIMIT_COLUMN = 13;

    record Invoice(
            String number,
            String customer,
            LocalDate issued,
            LocalDate due,
            String currency,
            long cents,
            long paidCents) {}

    private final Path file;
    private final Path draft;
    private final Path waiting;
    private final OutputStream out;
    private final DataOutputStream invoices;
    private final Workbook workbook;
    private final Worksheet customers;
    private int row = HEADER_ROW + 1;
    private int rowsSinceSubtotal;
    private long subtotal;
    private long total;
    private long invoicesWaiting;

    LedgerWorkbook(Path file) {
        this.file = file;
        this.draft = file.resolveSibling(file.getFileName() + ".draft");
        this.waiting = file.resolveSibling(file.getFileName() + ".invoices");
        try {
            this.out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16);
            this.invoices = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(waiting), 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.workbook = new Workbook(out, "Kingdee", "9.1");
        this.customers = sheet("客户", "北光仪器 客户资料", CUSTOMER_HEADER);
    }

    Path file() {
        return file;
    }

    private Worksheet sheet(String name, String title, List<String> header) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.value(0, 0, title);
        sheet.range(0, 0, 0, header.size() - 1).merge();
        for (int column = 0; column < header.size(); column++) {
            sheet.value(HEADER_ROW, column, header.get(column));
        }
        return sheet;
    }

    /** @param creditLimit in whole units, summed into the subtotals whatever its currency, as the ledger does */
    void customer(List<String> cells, long creditLimit) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                customers.inlineString(row, column, cells.get(column));
            }
        }
        subtotal += creditLimit;
        total += creditLimit;
        row++;
        if (++rowsSinceSubtotal == ROWS_BETWEEN_SUBTOTALS) {
            subtotal("小计", subtotal);
            rowsSinceSubtotal = 0;
            subtotal = 0;
        }
        if (row % ROWS_IN_MEMORY == 0) {
            flush(customers);
        }
    }

    private void subtotal(String label, long amount) {
        customers.value(row, 0, label);
        customers.value(row, LIMIT_COLUMN, String.format(Locale.ROOT, "%,d.00", amount));
        row++;
    }

    void invoice(Invoice invoice) {
        try {
            invoicesWaiting++;
            invoices.writeUTF(invoice.number);
            invoices.writeUTF(invoice.customer);
            invoices.writeLong(invoice.issued.toEpochDay());
            invoices.writeLong(invoice.due.toEpochDay());
            invoices.writeUTF(invoice.currency);
            invoices.writeLong(invoice.cents);
            invoices.writeLong(invoice.paidCents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            subtotal("小计", subtotal);
            subtotal("合计", total);
            customers.finish();
            invoices.close();
            receivables();
            workbook.finish();
            out.close();
            withoutTheHour();
            Files.delete(waiting);
            Files.delete(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receivables() throws IOException {
        Worksheet sheet = sheet("应收", "北光仪器 应收明细", INVOICE_HEADER);
        Map<String, long[]> sums = new TreeMap<>();
        int at = HEADER_ROW + 1;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(waiting), 1 << 16))) {
            for (long left = invoicesWaiting; left > 0; left--) {
                sheet.inlineString(at, 0, in.readUTF());
                sheet.inlineString(at, 1, in.readUTF());
                day(sheet, at, 2, in.readLong());
                day(sheet, at, 3, in.readLong());
                String currency = in.readUTF();
                long cents = in.readLong();
                long paid = in.readLong();
                sheet.value(at, 4, currency);
                sheet.value(at, 5, BigDecimal.valueOf(cents, 2));
                sheet.value(at, 6, BigDecimal.valueOf(paid, 2));
                long[] sum = sums.computeIfAbsent(currency, key -> new long[2]);
                sum[0] += cents;
                sum[1] += paid;
                if (++at % ROWS_IN_MEMORY == 0) {
                    flush(sheet);
                }
            }
        }
        for (var sum : sums.entrySet()) {
            sheet.value(at, 0, "小计");
            sheet.value(at, 4, sum.getKey());
            sheet.value(at, 5, BigDecimal.valueOf(sum.getValue()[0], 2));
            sheet.value(at, 6, BigDecimal.valueOf(sum.getValue()[1], 2));
            at++;
        }
        sheet.finish();
    }

    private static void day(Worksheet sheet, int row, int column, long epochDay) {
        sheet.value(row, column, LocalDate.ofEpochDay(epochDay));
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the draft without the moment of writing, so that the same seed gives the same bytes. */
    private void withoutTheHour() throws IOException {
        try (var drafted = new ZipFile(draft.toFile());
                var copy = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            for (ZipEntry entry : Collections.list(drafted.entries())) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(FIXED_TIME);
                copy.putNextEntry(same);
                try (var in = drafted.getInputStream(entry)) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        copy.write(timeless(in));
                    } else {
                        in.transferTo(copy);
                    }
                }
                copy.closeEntry();
            }
        }
    }

    private static byte[] timeless(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z?", "2020-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
