package org.accordcrm.northlight;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.accordcrm.northlight.Lexicon.Industry;
import org.accordcrm.northlight.Lexicon.Sign;
import org.jspecify.annotations.Nullable;

/** Draws organisations; no two drawn for different places in the sequence have the same name. */
final class OrganisationDrawer {

    /** Prime, so that stepping by it visits every combination of name parts once before any returns. */
    private static final long STRIDE = 1_000_000_007L;

    private static final List<String> HAN_FORMS = List.of("有限公司", "科技有限公司", "股份有限公司", "集团有限公司");
    private static final List<String> HAN_FORMS_IN_ENGLISH =
            List.of("Co., Ltd.", "Technology Co., Ltd.", "Co., Ltd.", "Group Co., Ltd.");

    private final long seed;
    private final LocalDate today;

    OrganisationDrawer(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    /** @param place where in the sequence of organisations; decides brand and industry, and in China the city */
    Organisation draw(String entity, long place, boolean chinese, Dice dice) {
        return chinese ? chinese(entity, place, dice) : latin(entity, place, dice);
    }

    private Organisation chinese(String entity, long place, Dice dice) {
        List<Sign> first = Lexicon.in(Lexicon.BRAND_SIGNS, "han-first");
        List<Sign> last = Lexicon.in(Lexicon.BRAND_SIGNS, "han-last");
        int cities = Lexicon.CHINESE_CITIES.size();
        int industries = Lexicon.INDUSTRIES.size();
        long at = spread(place, (long) first.size() * last.size() * cities * industries);
        City city = Lexicon.CHINESE_CITIES.get((int) (at % cities));
        at /= cities;
        Industry industry = Lexicon.INDUSTRIES.get((int) (at % industries));
        at /= industries;
        Sign head = first.get((int) (at % first.size()));
        Sign tail = last.get((int) (at / first.size()));
        boolean technology = industry.han().endsWith("科技") || industry.han().endsWith("技术");
        int form = dice.weighted(6, technology ? 0 : 5, 1, 1);
        String reading = head.reading() + tail.reading().toLowerCase(Locale.ROOT);
        String trade = dice.chance(0.25) ? dice.of(Lexicon.in(Lexicon.BRAND_PARTS, "trade")) : null;
        var name = new Organisation.Name(
                new Organisation.Name.Han(city.han(), head.han() + tail.han(), industry.han(), HAN_FORMS.get(form)),
                city.name() + " " + reading,
                industry.english(),
                HAN_FORMS_IN_ENGLISH.get(form),
                trade,
                "");
        String own = PersonDrawer.slug(trade == null ? reading : trade);
        String town = PersonDrawer.slug(city.name());
        String domain = switch (dice.below(3)) {
            case 0 -> own + "-" + industry.domain() + "." + town + ".example";
            case 1 -> own + industry.domain() + "-" + town + ".example";
            default -> own + "-" + town.charAt(0) + (place % 9 + 1) + "." + industry.domain() + ".example";
        };
        return finish(entity, name, city, domain, industry, dice);
    }

    private Organisation latin(String entity, long place, Dice dice) {
        List<String> first = Lexicon.in(Lexicon.BRAND_PARTS, "latin-first");
        List<String> last = Lexicon.in(Lexicon.BRAND_PARTS, "latin-last");
        int industries = Lexicon.INDUSTRIES.size();
        long at = spread(place, (long) first.size() * last.size() * industries);
        Industry industry = Lexicon.INDUSTRIES.get((int) (at % industries));
        at /= industries;
        String brand = first.get((int) (at % first.size())) + last.get((int) (at / first.size()));
        City city = dice.of(Lexicon.OTHER_CITIES);
        String line = city.culture().equals("de") ? industry.german() : industry.english();
        var name = new Organisation.Name(null, brand, line, form(city.country(), dice), null, "");
        return finish(
                entity, name, city, PersonDrawer.slug(brand) + "-" + industry.domain() + ".example", industry, dice);
    }

    private Organisation finish(
            String entity, Organisation.Name name, City city, String domain, Industry industry, Dice dice) {
        return new Organisation(
                entity,
                name,
                Address.draw(city, dice),
                city.landline(dice),
                domain,
                dice.of(List.of("info", "info", "office", "sales", "contact")) + "@" + domain,
                industry,
                city.chinese() ? CreditCode.draw(city.creditRegion(), dice) : null,
                city.chinese() ? null : vat(city.country(), dice),
                "ABC".charAt(dice.weighted(2, 4, 4)),
                List.of(0, 14, 30, 30, 30, 45, 60, 60, 90).get(dice.below(9)),
                dice.of(List.of(0, 100_000, 250_000, 500_000, 500_000, 800_000, 1_200_000, 3_000_000)),
                today.minusDays(30 + dice.below(3600)));
    }

    /** A branch of a company in another city: its own place, phone and codes, the same brand and domain. */
    Organisation branch(String entity, Organisation head, Dice dice) {
        boolean chinese = head.name().han() != null;
        City city = head.address().city();
        while (city.equals(head.address().city())
                || !city.country().equals(head.address().city().country())) {
            city = dice.of(chinese ? Lexicon.CHINESE_CITIES : Lexicon.OTHER_CITIES);
        }
        String own = chinese
                ? city.han() + "分公司"
                : switch (city.culture()) {
                    case "de" -> ", Niederlassung " + city.name();
                    case "fr" -> ", agence de " + city.name();
                    case "it" -> ", filiale di " + city.name();
                    default -> ", " + city.name() + " branch";
                };
        var name = head.name();
        var branch = new Organisation.Name(name.han(), name.brand(), name.line(), name.form(), name.trade(), own);
        Organisation drawn = finish(entity, branch, city, head.domain(), head.industry(), dice);
        return new Organisation(
                entity,
                branch,
                drawn.address(),
                drawn.phone(),
                drawn.domain(),
                dice.chance(0.3) ? head.email() : PersonDrawer.slug(city.name()) + "@" + head.domain(),
                drawn.industry(),
                drawn.creditCode(),
                drawn.vat(),
                drawn.tier(),
                drawn.termDays(),
                drawn.creditLimit(),
                drawn.since());
    }

    private long spread(long place, long combinations) {
        return Math.floorMod(
                Math.floorMod(place, combinations) * STRIDE + Math.floorMod(seed * 7919, combinations), combinations);
    }

    private static String form(String country, Dice dice) {
        return dice.of(
                switch (country) {
                    case "CH" -> List.of("AG", "GmbH", "SA");
                    case "DE" -> List.of("GmbH", "GmbH & Co. KG", "AG");
                    case "AT" -> List.of("GmbH", "AG");
                    case "GB" -> List.of("Ltd", "Limited", "PLC");
                    case "FR" -> List.of("SAS", "SARL", "SA");
                    case "IT" -> List.of("S.r.l.", "S.p.A.");
                    case "ES" -> List.of("S.L.", "S.A.");
                    case "SE" -> List.of("AB");
                    case "FI" -> List.of("Oy", "Oyj");
                    case "JP" -> List.of("KK", "Co., Ltd.");
                    default -> List.of("Pvt Ltd", "Private Limited");
                });
    }

    private static @Nullable String vat(String country, Dice dice) {
        return switch (country) {
            case "CH" -> "CHE-" + dice.digits(3) + "." + dice.digits(3) + "." + dice.digits(3);
            case "JP", "IN" -> null;
            case "SE" -> "SE" + dice.digits(10) + "01";
            default -> country + dice.digits(9);
        };
    }
}
