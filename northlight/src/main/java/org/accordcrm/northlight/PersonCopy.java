package org.accordcrm.northlight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.accordcrm.northlight.Lexicon.Sign;

/** Writes a person down as one office would, with the changes that happen to copies. */
final class PersonCopy {

    private final Person person;
    private final Office office;
    private final Dice dice;
    private final Card card;
    private Person.Name name;
    private boolean han;
    private boolean shortened;
    private boolean turned;

    private PersonCopy(Person person, Office office, Card card, Dice dice) {
        this.person = person;
        this.office = office;
        this.dice = dice;
        this.card = card;
        this.name = person.name();
        this.han = person.name().han() != null;
    }

    static Card of(Person person, String trap, int copy, Office office, Dice dice) {
        var made = new PersonCopy(person, office, new Card(Card.Target.PERSON, person.entity(), trap, copy), dice);
        made.write();
        return made.card;
    }

    private void write() {
        Reach reach = Reach.of(card.copy, han, office, dice);
        Phone phone = person.mobile();
        String email = person.email();
        Address address = person.address();
        String birth = knowsBirth() ? person.birth().toString() : "";
        List<String> changes = changes(reach);
        card.done.addAll(changes);
        for (String change : changes) {
            switch (change) {
                case "name.script" -> han = false;
                case "name.typo" -> mistype();
                case "name.nickname" -> name = named(dice.of(name.nicknames()), name.family());
                case "name.swapped" -> turned = true;
                case "name.initial" -> shortened = true;
                case "name.old-surname" -> name = named(name.given(), PersonDrawer.otherFamily(name, dice));
                case "phone.new" -> phone = address.city().mobile(dice);
                case "phone.typo" -> phone = phone.mistyped(dice);
                case "phone.shared" ->
                    phone = person.employer() == null
                            ? households(address)
                            : person.employer().phone();
                case "email.new" ->
                    email = person.email().equals(person.privateEmail()) ? otherMailbox() : person.privateEmail();
                case "address.moved" -> address = Address.draw(address.city(), dice);
                case "birth.default" -> birth = dice.chance(0.6) ? "1900-01-01" : "1970-01-01";
                default -> throw new IllegalStateException(change);
            }
        }
        writeName();
        card.birth = birth;
        card.title = han ? person.title() : PersonDrawer.latinTitle(person.title());
        card.street = address.street(han || dice.chance(0.5));
        card.city = address.cityName(han || !Habits.latin(card.street));
        card.postcode = address.postcode();
        card.region = address.city().province();
        card.country = address.city().country();
        card.currency = address.city().currency();
        reach.write(card, phone, email, office, dice);
        Habits.rough(card, office, dice);
    }

    private boolean knowsBirth() {
        return office.asksForBirthDate() && (card.trap.equals("household") || dice.chance(0.45));
    }

    private List<String> changes(Reach reach) {
        List<String> changes = new ArrayList<>();
        if (card.copy == 0) {
            return changes;
        }
        if (name.han() != null && office != Office.LEDGER && dice.chance(Rates.SCRIPT_OF_CHINESE)) {
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
        List<String> possible = possible(reach);
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

    private List<String> possible(Reach reach) {
        List<String> possible = new ArrayList<>(List.of("name.typo", "name.typo"));
        if (!name.nicknames().isEmpty()) {
            possible.addAll(List.of("name.nickname", "name.nickname", "name.nickname"));
        }
        if (name.han() == null || office == Office.HUB) {
            possible.add("name.swapped");
        }
        if (!reach.any()) {
            return possible;
        }
        if (name.han() == null) {
            possible.add("name.initial");
            if (name.female() && reach.phone() && reach.email()) {
                possible.add("name.old-surname");
            }
        }
        if (reach.phone()) {
            possible.addAll(List.of("phone.new", "phone.typo", "phone.typo"));
        }
        if (reach.email()) {
            possible.addAll(List.of("email.new", "email.new", "email.new"));
        }
        if (person.employer() == null && !card.trap.equals("household")) {
            possible.add("address.moved");
        }
        if (office.asksForBirthDate() && !card.trap.equals("household")) {
            possible.add("birth.default");
        }
        return possible;
    }

    private void mistype() {
        Person.Name.Han characters = name.han();
        if (characters == null) {
            name = dice.chance(0.5)
                    ? named(Habits.typo(name.given(), dice), name.family())
                    : named(name.given(), Habits.typo(name.family(), dice));
            return;
        }
        // Chinese is mistyped by sound: another character with the same reading.
        String given = characters.given();
        for (int at = given.length() - 1; at >= 0; at--) {
            String sign = given.substring(at, at + 1);
            List<Sign> alike = Lexicon.BY_READING.values().stream()
                    .filter(signs -> signs.stream().anyMatch(one -> one.han().equals(sign)))
                    .flatMap(List::stream)
                    .filter(one -> !one.han().equals(sign))
                    .toList();
            if (!alike.isEmpty()) {
                given = given.substring(0, at) + dice.of(alike).han() + given.substring(at + 1);
                name = withHan(characters.family(), given);
                return;
            }
        }
        name = withHan(characters.family(), given + "儿");
    }

    private Person.Name withHan(String family, String given) {
        return new Person.Name(
                name.culture(),
                name.female(),
                new Person.Name.Han(family, given),
                name.given(),
                name.family(),
                name.nicknames());
    }

    private Person.Name named(String given, String family) {
        return new Person.Name(name.culture(), name.female(), name.han(), given, family, name.nicknames());
    }

    private void writeName() {
        Person.Name.Han characters = name.han();
        if (han && characters != null) {
            card.given = characters.given();
            card.family = characters.family();
            card.name = characters.family() + characters.given();
        } else {
            card.given = shortened ? name.given().charAt(0) + "." : name.given();
            card.family = name.culture().equals("zh") ? pinyin(name.family()) : name.family();
            boolean familyFirst = turned || name.culture().equals("zh") && dice.chance(0.7);
            card.name = familyFirst
                    ? card.family + (turned && dice.chance(0.5) ? ", " : " ") + card.given
                    : card.given + " " + card.family;
        }
        if (turned) {
            String given = card.given;
            card.given = card.family;
            card.family = given;
        }
    }

    /** Passports, forms and keyboards each write ü in their own way. */
    private String pinyin(String reading) {
        return reading.contains("ü") ? reading.replace("ü", dice.of(List.of("u", "v", "yu"))) : reading;
    }

    private String otherMailbox() {
        return PersonDrawer.slug(person.name().given()).charAt(0)
                + PersonDrawer.slug(person.name().family()) + (1950 + dice.below(55)) + "@post.example";
    }

    /** The line that all of one house share. */
    private static Phone households(Address address) {
        return address.city()
                .landline(
                        new Dice(address.street().hashCode(), address.postcode().hashCode()));
    }

    /** The day in the order of an office: the service desk in Zürich writes the day first. */
    static String day(String iso, Office office) {
        if (iso.isEmpty() || office != Office.DESK_ZURICH) {
            return iso;
        }
        LocalDate date = LocalDate.parse(iso);
        return String.format(Locale.ROOT, "%d.%d.%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
