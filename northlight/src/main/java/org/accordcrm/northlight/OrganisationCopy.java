package org.accordcrm.northlight;

import java.util.ArrayList;
import java.util.List;

/** Writes an organisation down as one office would, with the changes that happen to copies. */
final class OrganisationCopy {

    private final Organisation organisation;
    private final Office office;
    private final Dice dice;
    private final Card card;

    private OrganisationCopy(Organisation organisation, Office office, Card card, Dice dice) {
        this.organisation = organisation;
        this.office = office;
        this.dice = dice;
        this.card = card;
    }

    static Card of(Organisation organisation, String trap, int copy, Office office, Dice dice) {
        var card = new Card(Card.Target.ORGANISATION, organisation.entity(), trap, copy);
        var made = new OrganisationCopy(organisation, office, card, dice);
        made.write();
        return card;
    }

    private void write() {
        boolean chinese = organisation.name().han() != null;
        Reach reach = Reach.of(card.copy, chinese, office, dice);
        Phone phone = organisation.phone();
        String email = organisation.email();
        Address address = organisation.address();
        boolean han = chinese;
        String name = dice.chance(0.85)
                ? organisation.name().legal()
                : organisation.name().plain();
        List<String> changes = changes(reach);
        card.done.addAll(changes);
        for (String change : changes) {
            switch (change) {
                case "name.script" -> {
                    han = false;
                    name = english(reach);
                }
                case "name.form" -> name = withOtherForm();
                case "name.short" -> name = organisation.name().spoken();
                case "name.bracket" -> name = organisation.name().bracketed();
                case "name.typo" -> name = mistyped();
                case "phone.new" -> phone = address.city().landline(dice);
                case "phone.typo" -> phone = phone.mistyped(dice);
                case "phone.shared" -> phone = switchboard(address.city());
                case "email.new" -> email = otherMailbox();
                case "address.moved" -> address = Address.draw(address.city(), dice);
                default -> throw new IllegalStateException(change);
            }
        }
        card.name = name;
        place(address, han);
        writeFacts();
        reach.write(card, phone, email, office, dice);
        Habits.rough(card, office, dice);
    }

    private void place(Address address, boolean han) {
        card.street = address.street(han || dice.chance(0.5));
        card.city = address.cityName(han || !Habits.latin(card.street));
        card.postcode = address.postcode();
        card.region = address.city().province();
        card.country = address.city().country();
        card.currency = address.city().currency();
    }

    private void writeFacts() {
        card.code = organisation.creditCode() == null || dice.chance(0.08) ? "" : organisation.creditCode();
        card.vat = organisation.vat() == null || dice.chance(0.2) ? "" : organisation.vat();
        card.domain = dice.chance(0.5) ? organisation.domain() : "";
        card.industry = organisation.industry().label();
        card.since = organisation.since().toString();
        card.tier = String.valueOf(organisation.tier());
        card.termDays = organisation.termDays();
        card.creditLimit = organisation.creditLimit();
        card.onCreditHold = organisation.creditLimit() == 0;
    }

    private List<String> changes(Reach reach) {
        List<String> changes = new ArrayList<>();
        if (card.copy == 0) {
            return changes;
        }
        boolean chinese = organisation.name().han() != null;
        if (chinese && office != Office.LEDGER && dice.chance(Rates.SCRIPT_OF_CHINESE)) {
            changes.add("name.script");
            return changes;
        }
        if (reach.phone() && dice.chance(Rates.SHARED_OF_REACHABLE)) {
            changes.add("phone.shared");
            return changes;
        }
        if (!dice.chance(Rates.OTHERWISE_CHANGED)) {
            return changes;
        }
        List<String> possible =
                new ArrayList<>(List.of("name.form", "name.form", "name.form", "name.typo", "name.typo"));
        if (chinese) {
            possible.addAll(List.of("name.short", "name.bracket"));
        }
        if (reach.any()) {
            possible.add("address.moved");
        }
        if (reach.phone()) {
            possible.addAll(List.of("phone.new", "phone.typo"));
        }
        if (reach.email()) {
            possible.addAll(List.of("email.new", "email.new"));
        }
        changes.add(dice.of(possible));
        if (reach.phone() && reach.email() && dice.chance(0.25)) {
            String second = dice.of(possible);
            String group = second.substring(0, second.indexOf('.'));
            if (changes.stream().noneMatch(change -> change.startsWith(group))) {
                changes.add(second);
            }
        }
        return changes;
    }

    /** The English name; one that only the company itself knows needs a phone or an address beside it. */
    private String english(Reach reach) {
        Organisation.Name name = organisation.name();
        City city = organisation.address().city();
        String branch = name.branch().isEmpty() ? "" : ", " + city.name() + " branch";
        if (name.trade() != null && reach.phone() && dice.chance(0.6)) {
            return name.trade() + " " + name.line() + (dice.chance(0.5) ? " (" + city.name() + ")" : " " + name.form())
                    + branch;
        }
        return switch (dice.below(4)) {
            case 0 -> name.brand() + " " + name.line() + branch;
            case 1 ->
                name.brand() + " " + name.line() + " "
                        + name.form().replace(".", "").replace(",", "") + branch;
            default -> name.brand() + " " + name.line() + " " + name.form() + branch;
        };
    }

    private String withOtherForm() {
        Organisation.Name name = organisation.name();
        if (name.han() != null) {
            return name.form().startsWith("Co.") && dice.chance(0.5)
                    ? name.legal().replace("有限公司", "有限责任公司").replace("股份有限责任", "股份有限")
                    : name.plain();
        }
        String form = name.form();
        String other = form.contains(".")
                ? form.replace(".", "")
                : form.equals("Ltd") ? "Limited" : form.equals("Limited") ? "Ltd." : "";
        return other.isEmpty() ? name.plain() : name.brand() + " " + name.line() + " " + other + name.branch();
    }

    private String mistyped() {
        Organisation.Name name = organisation.name();
        if (name.han() == null) {
            return Habits.typo(name.brand(), dice) + " " + name.line() + " " + name.form() + name.branch();
        }
        String brand = name.han().brand();
        String last = brand.substring(brand.length() - 1);
        String reading = Lexicon.in(Lexicon.BRAND_SIGNS, "han-last").stream()
                .filter(sign -> sign.han().equals(last))
                .map(Lexicon.Sign::reading)
                .findFirst()
                .orElse("");
        List<String> alike = Lexicon.BRAND_SIGNS.values().stream()
                .flatMap(List::stream)
                .filter(sign -> sign.reading().equals(reading) && !sign.han().equals(last))
                .map(Lexicon.Sign::han)
                .toList();
        String mistaken =
                alike.isEmpty() ? brand.charAt(0) + "" + name.han().line().charAt(0) : brand.charAt(0) + dice.of(alike);
        return alike.isEmpty()
                ? name.han().city() + "市" + brand + name.han().line()
                        + name.han().form() + name.branch()
                : name.han().city() + mistaken + name.han().line() + name.han().form() + name.branch();
    }

    private String otherMailbox() {
        List<String> boxes = organisation.name().han() == null
                ? List.of("accounts", "einkauf", "service", "lab", "hello")
                : List.of("caigou", "caiwu", "market", "admin", "hr");
        return dice.of(boxes) + "@" + organisation.domain();
    }

    /** One of a few numbers that many companies of a city share: a business park's reception. */
    private Phone switchboard(City city) {
        return city.landline(new Dice(city.name().hashCode(), dice.below(3)));
    }
}
