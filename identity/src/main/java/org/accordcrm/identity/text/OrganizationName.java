package org.accordcrm.identity.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An organisation's name in its parts, folded. Immutable.
 *
 * @param core the name without legal form, city and branch; Latin words are kept apart by blanks
 * @param latin the core in Latin letters, industries in English, so that both scripts can agree
 * @param brand the part of {@code latin} that names no industry
 * @param form the legal form as a tag (ltd, gmbh, ag …), or empty
 * @param city the city named in it in pinyin or Latin, or empty
 * @param branch what marks a branch, or empty for the whole organisation
 * @param numbers the numbers in it, joined by blanks
 */
public record OrganizationName(
        String core, String latin, String brand, String form, String city, String branch, String numbers) {

    private static final List<Map.Entry<String, String>> CHINESE_FORMS = List.of(
            Map.entry("股份有限公司", "plc"),
            Map.entry("有限责任公司", "ltd"),
            Map.entry("有限公司", "ltd"),
            Map.entry("责任公司", "ltd"),
            Map.entry("株式会社", "kk"),
            Map.entry("合同会社", "llc"),
            Map.entry("有限会社", "ltd"),
            Map.entry("股份公司", "plc"),
            Map.entry("合伙企业", "partnership"),
            Map.entry("公司", "ltd"));

    private static final Map<String, String> LATIN_FORMS = Map.ofEntries(
            Map.entry("ltd", "ltd"),
            Map.entry("limited", "ltd"),
            Map.entry("ltda", "ltd"),
            Map.entry("inc", "inc"),
            Map.entry("incorporated", "inc"),
            Map.entry("corp", "inc"),
            Map.entry("corporation", "inc"),
            Map.entry("llc", "llc"),
            Map.entry("llp", "llp"),
            Map.entry("plc", "plc"),
            Map.entry("gmbh", "gmbh"),
            Map.entry("mbh", "gmbh"),
            Map.entry("ag", "ag"),
            Map.entry("aktiengesellschaft", "ag"),
            Map.entry("kg", "kg"),
            Map.entry("ohg", "ohg"),
            Map.entry("ug", "ug"),
            Map.entry("ek", "ek"),
            Map.entry("ev", "ev"),
            Map.entry("gbr", "gbr"),
            Map.entry("sa", "sa"),
            Map.entry("sas", "sas"),
            Map.entry("sarl", "sarl"),
            Map.entry("sl", "sl"),
            Map.entry("slu", "sl"),
            Map.entry("srl", "srl"),
            Map.entry("spa", "spa"),
            Map.entry("bv", "bv"),
            Map.entry("nv", "nv"),
            Map.entry("ab", "ab"),
            Map.entry("as", "as"),
            Map.entry("oy", "oy"),
            Map.entry("kk", "kk"),
            Map.entry("co", "co"),
            Map.entry("company", "co"),
            Map.entry("cie", "co"),
            Map.entry("pty", "ltd"),
            Map.entry("pte", "ltd"));

    private static final Set<String> BRANCH = Set.of(
            "niederlassung",
            "zweigniederlassung",
            "filiale",
            "branch",
            "sucursal",
            "succursale",
            "site",
            "werk",
            "plant",
            "standort",
            "subsidiary");
    private static final Set<String> STOP =
            Set.of("the", "and", "und", "et", "y", "of", "de", "der", "die", "das", "fur", "for");
    private static final Set<String> GROUP =
            Set.of("group", "gruppe", "holding", "holdings", "jituan", "international");

    /** Reads a name such as 苏州子午光学有限公司, 子午（苏州）光学, "Müller & Co. KG" or "Suzhou Ziwu Optics Co., Ltd.". */
    public static OrganizationName of(String name) {
        var folded = Text.fold(name);
        return Han.hasHan(folded) ? chinese(folded) : latin(folded);
    }

    private static OrganizationName chinese(String folded) {
        var words = folded;
        var city = "";
        int open = words.indexOf('(');
        int close = words.indexOf(')', open + 1);
        if (open >= 0 && close > open) {
            var inside = words.substring(open + 1, close).replace("市", "");
            if (Cities.leading(inside).equals(inside) && !inside.isEmpty()) {
                city = inside;
            }
            words = words.substring(0, open) + (city.isEmpty() ? inside : "") + words.substring(close + 1);
        }
        words = Text.words(words).replace(" ", "");
        var branch = "";
        for (var mark : new String[] {"分公司", "办事处", "分厂", "分店", "支行", "营业部"}) {
            if (words.endsWith(mark)) {
                words = words.substring(0, words.length() - mark.length());
                int from = Math.max(words.lastIndexOf("公司") + 2, 0);
                branch = from >= 2 ? words.substring(from) : trailingPlace(words);
                words = words.substring(0, words.length() - branch.length());
                branch = branch.isEmpty() ? mark : Address.city(branch);
            }
        }
        var form = "";
        for (var entry : CHINESE_FORMS) {
            if (words.endsWith(entry.getKey())
                    && words.length() > entry.getKey().length()) {
                words = words.substring(0, words.length() - entry.getKey().length());
                form = entry.getValue();
                break;
            }
        }
        if (words.startsWith("株式会社") && words.length() > 4) {
            words = words.substring(4);
            form = "kk";
        }
        words = words.length() > 3 ? words.replace("集团", "") : words;
        var leading = Cities.leading(words);
        if (!leading.isEmpty() && words.length() - leading.length() >= 2) {
            words = words.substring(leading.length());
            words = words.startsWith("市") && words.length() > 2 ? words.substring(1) : words;
            city = city.isEmpty() ? leading : city;
        }
        var brand = Industries.brandOfChinese(words);
        var brandLatin = Pinyin.of(brand).joined();
        var industries = Industries.translate(words.substring(brand.length()));
        return new OrganizationName(
                words,
                (brandLatin + " " + industries).strip(),
                brandLatin,
                form,
                city.isEmpty() ? "" : Cities.latin(city),
                branch,
                numbers(words));
    }

    private static String trailingPlace(String words) {
        for (int length = 4; length >= 2; length--) {
            if (words.length() > length + 1) {
                var place = words.substring(words.length() - length);
                if (Cities.leading(place).equals(place)) {
                    return place;
                }
            }
        }
        return "";
    }

    private static OrganizationName latin(String folded) {
        var dotless = folded.replace(".", folded.matches(".*\\b[a-z]\\.[a-z].*") ? "" : " ");
        var form = new TreeSet<String>();
        var core = new ArrayList<String>();
        var branch = new StringBuilder();
        var city = "";
        boolean inBranch = false;
        for (var word : Text.split(Text.words(dotless.replace("&", " and ")))) {
            var legal = LATIN_FORMS.get(word);
            if (BRANCH.contains(word) && !core.isEmpty()) {
                inBranch = true;
                if (branch.isEmpty() && core.size() > 1 && !folded.contains(word + " ")) {
                    branch.append(core.removeLast());
                }
            } else if (inBranch && legal == null) {
                branch.append(word);
            } else if (legal != null && !core.isEmpty()) {
                if (!legal.equals("co")) {
                    form.add(legal);
                }
            } else if (Cities.isPinyinOfCity(word) && city.isEmpty()) {
                city = word;
            } else if (!STOP.contains(word) && !GROUP.contains(word)) {
                core.add(Text.spelling(word));
            }
        }
        if (inBranch && branch.isEmpty()) {
            branch.append("branch");
        }
        if (core.isEmpty()) {
            core.add(city.isEmpty() ? Text.words(folded).replace(" ", "") : city);
        }
        var latin = new StringBuilder();
        var brand = new StringBuilder();
        for (var word : core) {
            var industry = Industries.canonical(word);
            latin.append(latin.isEmpty() ? "" : " ").append(industry.isEmpty() ? word : industry);
            if (industry.isEmpty()) {
                brand.append(word);
            }
        }
        var joined = String.join(" ", core);
        return new OrganizationName(
                joined,
                latin.toString(),
                brand.isEmpty() ? joined.replace(" ", "") : brand.toString(),
                String.join("+", form),
                city,
                branch.toString(),
                numbers(joined));
    }

    private static String numbers(String words) {
        var out = new StringBuilder();
        boolean within = false;
        for (int i = 0; i < words.length(); i++) {
            boolean digit = Character.isDigit(words.charAt(i));
            if (digit) {
                out.append(!within && !out.isEmpty() ? " " : "").append(words.charAt(i));
            }
            within = digit;
        }
        return out.toString();
    }

    /** The words of the Latin form. */
    public Set<String> words() {
        return new HashSet<>(Text.split(latin));
    }

    /** Whether the name says that it is an organisation: it has a legal form. */
    public static boolean isEvident(String name) {
        var parsed = of(name);
        return !parsed.form.isEmpty() || !parsed.branch.isEmpty();
    }
}
