package org.accordcrm.northlight;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.accordcrm.northlight.Lexicon.Given;
import org.accordcrm.northlight.Lexicon.Sign;
import org.jspecify.annotations.Nullable;

/** Draws persons. */
final class PersonDrawer {

    private static final List<String> TITLES = List.of(
            "Purchasing",
            "Quality",
            "Laboratory head",
            "Production",
            "Maintenance",
            "Managing director",
            "Research",
            "Accounts",
            "Process engineer",
            "Metrologist");
    private static final List<String> HAN_TITLES =
            List.of("采购", "质量部", "实验室主任", "生产部", "设备部", "总经理", "研发部", "财务", "工艺工程师", "计量员");
    private static final List<String> MAIL_HOUSES =
            List.of("post.example", "mailbox.example", "brief.example", "inbox.example");
    private static final List<String> HAN_MAIL_HOUSES = List.of("youjian.example", "xinxiang.example", "post.example");
    private static final LocalDate OLDEST = LocalDate.of(1952, 1, 1);

    private PersonDrawer() {}

    static Person.Name name(City city, boolean female, Dice dice) {
        return city.chinese() ? chineseName(female, dice) : latinName(city.culture(), female, dice);
    }

    static Person draw(String entity, Address address, @Nullable Organisation employer, Dice dice) {
        return draw(entity, name(address.city(), dice.chance(0.45), dice), address, employer, dice);
    }

    static Person draw(String entity, Person.Name name, Address address, @Nullable Organisation employer, Dice dice) {
        boolean chinese = name.han() != null;
        int title = dice.below(TITLES.size());
        String privateEmail = mailbox(name, dice) + (dice.chance(0.5) ? dice.below(90) + 10 : "") + "@"
                + dice.of(chinese ? HAN_MAIL_HOUSES : MAIL_HOUSES);
        return new Person(
                entity,
                name,
                OLDEST.plusDays(dice.below(365 * 50)),
                address.city().mobile(dice),
                employer == null ? privateEmail : mailbox(name, dice) + "@" + employer.domain(),
                privateEmail,
                chinese ? HAN_TITLES.get(title) : TITLES.get(title),
                address,
                employer);
    }

    static String latinTitle(String title) {
        int at = HAN_TITLES.indexOf(title);
        return at < 0 ? title : TITLES.get(at);
    }

    /** Another family name of the same culture. */
    static String otherFamily(Person.Name name, Dice dice) {
        return name.han() == null
                ? family(name.culture(), dice)
                : chineseName(name.female(), dice).family();
    }

    private static String mailbox(Person.Name name, Dice dice) {
        String given = slug(name.given());
        String family = slug(name.family());
        return switch (dice.below(5)) {
            case 0 -> given.charAt(0) + "." + family;
            case 1 -> family + given;
            case 2 -> family + "." + given;
            default -> given + "." + family;
        };
    }

    /** Lower-case letters only, as in an address. */
    static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String letters =
                plain.replace("ß", "ss").replace("ø", "o").replace("æ", "ae").replaceAll("[^a-z0-9]", "");
        return letters.isEmpty() ? "x" : letters;
    }

    private static Person.Name chineseName(boolean female, Dice dice) {
        Sign surname = Lexicon.SURNAMES.get(dice.weighted(Lexicon.SURNAME_WEIGHTS));
        List<Sign> signs = Lexicon.in(Lexicon.GIVEN_SIGNS, female ? "f" : "m");
        List<Sign> given = new ArrayList<>();
        given.add(dice.of(signs));
        if (dice.chance(0.8)) {
            given.add(dice.of(signs));
        }
        var han = new StringBuilder();
        var reading = new StringBuilder();
        for (Sign sign : given) {
            han.append(sign.han());
            reading.append(reading.isEmpty() ? sign.reading() : sign.reading().toLowerCase(Locale.ROOT));
        }
        return new Person.Name(
                "zh",
                female,
                new Person.Name.Han(surname.han(), han.toString()),
                reading.toString(),
                surname.reading(),
                List.of());
    }

    private static Person.Name latinName(String culture, boolean female, Dice dice) {
        Given given = dice.of(Lexicon.in(Lexicon.GIVEN, culture + (female ? "f" : "m")));
        return new Person.Name(culture, female, null, given.name(), family(culture, dice), given.nicknames());
    }

    private static String family(String culture, Dice dice) {
        if (dice.chance(0.4)) {
            return dice.of(Lexicon.in(Lexicon.SURNAME_PARTS, culture + " list"));
        }
        return dice.of(Lexicon.in(Lexicon.SURNAME_PARTS, culture + " first"))
                + dice.of(Lexicon.in(Lexicon.SURNAME_PARTS, culture + " last"));
    }
}
