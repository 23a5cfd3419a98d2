package org.accordcrm.northlight;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.accordcrm.northlight.Staff.Role;
import org.jspecify.annotations.Nullable;

/** The 28 people of Northlight: a lead in each department, one steward, one administrator, one guest. */
final class People {

    private static final List<String> WORDS = List.of(
            "prism", "lens", "beam", "gauge", "focus", "mirror", "lamp", "grating", "filter", "sensor", "laser",
            "optic");

    static final List<Staff> ALL = List.of(
            member("sales", "Lin Mei", "林玫", "Account executive"),
            lead("sales", "Tom Becker", null, "Head of sales"),
            member("sales", "Greta Lund", null, "Account executive"),
            member("sales", "Marc Perrin", null, "Account executive"),
            member("sales", "Priya Nair", null, "Inside sales"),
            member("sales", "He Jun", "何俊", "Account executive"),
            member("sales", "Qian Wen", "钱雯", "Tenders"),
            member("marketing", "Sofia Rossi", null, "Campaign manager"),
            member("marketing", "Chen Yu", "陈昱", "Demand generation"),
            member("marketing", "Ruben Ortega", null, "Events"),
            member("marketing", "Klara Novak", null, "Web and content"),
            member("marketing", "Xu Ning", "徐宁", "Partner marketing"),
            lead("marketing", "Camille Laurent", null, "Head of marketing"),
            withRights("marketing", "Tang Min", "唐敏", "Data steward", false),
            member("service", "Jonas Weber", null, "Field engineer"),
            lead("service", "Zhao Lan", "赵岚", "Head of service"),
            member("service", "Ines Keller", null, "Repair desk"),
            member("service", "Pavel Horak", null, "Calibration laboratory"),
            member("service", "Aoife Byrne", null, "Field engineer"),
            member("service", "Deng Kai", "邓凯", "Field engineer"),
            member("service", "Luo Xin", "罗欣", "Spare parts"),
            lead("finance", "Amara Okafor", null, "Financial controller"),
            member("finance", "Wu Hao", "吴昊", "Receivables"),
            member("finance", "Nils Berg", null, "Credit control"),
            member("finance", "Marta Silva", null, "Invoicing"),
            member("finance", "Shen Yue", "沈悦", "Invoicing"),
            withRights("finance", "Oskar Brandt", null, "Systems administrator", true),
            person("finance", "Elif Kaya", null, "External auditor", Role.GUEST));

    private People() {}

    /** Names of those who sell, as the sales system writes the owner of an account or deal. */
    static List<String> sellers() {
        return ALL.stream()
                .filter(staff -> staff.department().equals("sales"))
                .map(Staff::name)
                .toList();
    }

    private static Staff lead(String department, String name, @Nullable String otherName, String title) {
        return person(department, name, otherName, title, Role.LEAD);
    }

    private static Staff member(String department, String name, @Nullable String otherName, String title) {
        return person(department, name, otherName, title, Role.MEMBER);
    }

    private static Staff withRights(
            String department, String name, @Nullable String otherName, String title, boolean administrator) {
        return new Staff(
                name,
                otherName,
                email(name),
                department,
                Role.MEMBER,
                administrator,
                !administrator,
                title,
                password(name));
    }

    private static Staff person(String department, String name, @Nullable String otherName, String title, Role role) {
        return new Staff(name, otherName, email(name), department, role, false, false, title, password(name));
    }

    private static String email(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@northlight.example";
    }

    private static String password(String name) {
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        long mark = crc.getValue();
        int count = WORDS.size();
        String first = WORDS.get((int) (mark % count));
        String second = WORDS.get((int) (mark / count % count));
        return first + "-" + second + "-" + (1000 + mark / 1000 % 9000);
    }
}
