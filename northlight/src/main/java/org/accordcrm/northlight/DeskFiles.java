package org.accordcrm.northlight;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** One of the two service desks: organisations with those who ask, and cases. Semicolons, in the encoding of its office. */
final class DeskFiles implements OfficeFiles {

    private static final List<String> SUBJECTS = List.of(
            "Drift after warm-up",
            "Lamp does not ignite",
            "Calibration due",
            "Error 417 on start",
            "Stage jams",
            "Training for new staff",
            "Firmware update",
            "Spare part wanted",
            "Noise in channel 2",
            "Display stays dark",
            "Certificate missing",
            "Repair of NL-200");
    private static final List<String> HAN_SUBJECTS = List.of(
            "预热后漂移",
            "光源不亮",
            "校准到期",
            "开机报错 417",
            "位移台卡滞",
            "新员工培训",
            "固件升级",
            "需要备件",
            "通道 2 噪声大",
            "屏幕不显示",
            "缺少证书",
            "NL-200 维修");

    private final Office office;
    private final boolean suzhou;
    private final Path customersFile;
    private final Path casesFile;
    private final Table customers;
    private final Table cases;
    private final Truth truth;
    private final LocalDate today;
    private final Keys keys;
    private final Keys caseIds;
    private final String mapping;
    private int rows;
    private int caseRows;

    private DeskFiles(Office office, Path folder, Truth truth, LocalDate today) {
        this.office = office;
        this.suzhou = office == Office.DESK_SUZHOU;
        this.mapping = suzhou ? "service-desk-suzhou" : "service-desk-zurich";
        this.customersFile = folder.resolve(mapping + ".csv");
        this.casesFile = folder.resolve(mapping + "-cases.csv");
        Charset charset = Charset.forName(suzhou ? "GB18030" : "windows-1252");
        this.customers = new Table(customersFile, charset, ';', suzhou ? HAN_HEADER : GERMAN_HEADER);
        this.cases = new Table(casesFile, charset, ';', suzhou ? HAN_CASE_HEADER : GERMAN_CASE_HEADER);
        this.truth = truth;
        this.today = today;
        this.keys = new Keys(suzhou ? "88-" : "41-", 1001);
        this.caseIds = new Keys(suzhou ? "S" : "Z", 30001);
    }

    private static final String[] HAN_HEADER = {
        "单位编号", "单位名称", "单位电话", "单位邮箱", "客户编号", "姓名", "职务", "电话", "邮箱", "地址", "邮编", "城市", "国家", "出生日期", "更新日期"
    };
    private static final String[] GERMAN_HEADER = {
        "Org-Nr",
        "Organisation",
        "Telefon Org",
        "E-Mail Org",
        "Kontakt-Nr",
        "Kontakt",
        "Funktion",
        "Telefon",
        "E-Mail",
        "Strasse",
        "PLZ",
        "Ort",
        "Land",
        "Geburtsdatum",
        "Geändert"
    };
    private static final String[] HAN_CASE_HEADER = {"工单号", "主题", "优先级", "状态", "开单日期", "关单日期", "单位编号", "客户编号", "序列号"};
    private static final String[] GERMAN_CASE_HEADER = {
        "Fall-Nr", "Betreff", "Priorität", "Status", "Eröffnet", "Geschlossen", "Org-Nr", "Kontakt-Nr", "Seriennummer"
    };

    static DeskFiles zurich(Path folder, Truth truth, LocalDate today) {
        return new DeskFiles(Office.DESK_ZURICH, folder, truth, today);
    }

    static DeskFiles suzhou(Path folder, Truth truth, LocalDate today) {
        return new DeskFiles(Office.DESK_SUZHOU, folder, truth, today);
    }

    @Override
    public void write(Row row, Dice dice) {
        Card organisation = row.organisation();
        Card person = row.person();
        boolean first = organisation != null && keys.give(organisation);
        if (person != null) {
            first |= keys.give(person);
        }
        truth.add(office, organisation);
        truth.add(office, person);
        line(row);
        rows++;
        plant(row);
        if (first && dice.chance(0.45)) {
            draw(row, dice);
        }
    }

    private void line(Row row) {
        Card organisation = row.organisation();
        Card person = row.person();
        Card main = row.main();
        customers.row(
                OfficeFiles.key(organisation),
                organisation == null ? "" : organisation.name,
                organisation == null ? "" : organisation.phone,
                organisation == null ? "" : organisation.email,
                OfficeFiles.key(person),
                person == null ? "" : person.name,
                person == null ? "" : person.title,
                person == null ? "" : person.phone,
                person == null ? "" : person.email,
                main.street,
                main.postcode,
                main.city,
                main.country,
                person == null ? "" : day(person.birth),
                day(row.updated().toString()));
    }

    private String day(String iso) {
        return PersonCopy.day(iso, office);
    }

    private void plant(Row row) {
        switch (rows) {
            case 50 -> line(row);
            case 70, 140 -> {
                Card main = row.main();
                String name = main.name;
                main.name = suzhou ? name + "（旧）" : name + " (alt)";
                line(row);
                main.name = name;
            }
            case 85 -> customers.raw((suzhou ? "88" : "41") + "-99001;Cut in the mid");
            case 100 ->
                customers.row(
                        "",
                        "",
                        "",
                        "",
                        (suzhou ? "88" : "41") + "-99002",
                        suzhou ? "孙二月" : "Februar, Otto",
                        "",
                        "",
                        "",
                        "",
                        "",
                        suzhou ? "苏州" : "Bern",
                        suzhou ? "CN" : "CH",
                        day("1980-01-01"),
                        suzhou ? "2023/2/30" : "30.2.2023");
            default -> {}
        }
    }

    private void draw(Row row, Dice dice) {
        int count = dice.weighted(0, 6, 3, 1);
        for (int i = 0; i < count; i++) {
            LocalDate opened = today.minusDays(dice.below(500));
            boolean closed = dice.chance(opened.isBefore(today.minusDays(45)) ? 0.92 : 0.4);
            String subject = suzhou ? dice.of(HAN_SUBJECTS) : dice.of(SUBJECTS);
            String status = closed
                    ? suzhou ? "已关闭" : dice.of(List.of("Closed", "Solved"))
                    : suzhou
                            ? dice.of(List.of("处理中", "等待备件", "待客户回复"))
                            : dice.of(List.of("Open", "Pending", "In repair"));
            issue(
                    caseIds.next(),
                    subject,
                    suzhou
                            ? dice.of(List.of("普通", "普通", "高", "紧急"))
                            : dice.of(List.of("normal", "normal", "high", "urgent")),
                    status,
                    day(opened.toString()),
                    closed ? day(earlier(opened.plusDays(dice.between(1, 40))).toString()) : "",
                    OfficeFiles.key(row.organisation()),
                    OfficeFiles.key(row.person()),
                    dice.of(List.of("NL100-", "NL200-", "NL400-", "NL550-")) + dice.digits(5));
        }
    }

    private LocalDate earlier(LocalDate date) {
        return date.isAfter(today) ? today : date;
    }

    /** Writes one case: id, subject, priority, status, opened, closed, organisation, person, serial. */
    void issue(String... cells) {
        cases.row(cells);
        caseRows++;
        switch (caseRows) {
            case 30 -> cases.row(cells);
            case 60 ->
                cases.row(
                        cells[0] + "9",
                        "Opened on no day",
                        "normal",
                        suzhou ? "处理中" : "Open",
                        suzhou ? "2026/4/31" : "31.4.2026",
                        "",
                        cells[6],
                        cells[7],
                        "");
            default -> {}
        }
    }

    @Override
    public List<ExportFile> files() {
        String address = "https://desk.northlight.example/" + (suzhou ? "suzhou" : "zurich");
        return List.of(
                new ExportFile(
                        office.department,
                        office.source,
                        customersFile,
                        Mapping.of(mapping),
                        address + "/customers/{key}"),
                new ExportFile(
                        office.department,
                        office.source + " cases",
                        casesFile,
                        Mapping.of(mapping + "-cases"),
                        address + "/cases/{key}"));
    }

    @Override
    public void close() {
        customers.close();
        cases.close();
    }
}
