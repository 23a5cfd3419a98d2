package org.accordcrm.northlight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws customers in units (a company with its people, a private person, or look-alikes) and the rows that offices hold of them. */
final class Population {

    private static final Set<String> SERVED_FROM_SUZHOU = Set.of("CN", "JP", "IN");

    private static final LocalDate OLDEST_FATHER = LocalDate.of(1944, 1, 1);

    private final long seed;
    private final LocalDate today;
    private final OrganisationDrawer organisations;

    Population(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
        this.organisations = new OrganisationDrawer(seed, today);
    }

    /** The rows of the unit at this place; always the same for the same place. */
    List<Row> unit(long place) {
        var dice = new Dice(seed, place);
        var unit = new Unit("e" + place, dice);
        if (dice.chance(Rates.TRAPS)) {
            switch (dice.below(3)) {
                case 0 -> namesakes(unit, dice);
                case 1 -> household(unit, dice);
                default -> branches(unit, place, dice);
            }
        } else if (dice.chance(0.24)) {
            City city = city(dice.chance(0.5), dice);
            unit.place(PersonDrawer.draw(unit.entity(), Address.draw(city, dice), null, dice), "", false);
        } else {
            Organisation company = organisations.draw(unit.entity(), place, dice.chance(0.5), dice);
            Set<Office> offices = unit.place(company, "");
            int people = dice.weighted(35, 45, 20);
            for (int i = 0; i < people; i++) {
                Person person = PersonDrawer.draw(unit.entity(), company.address(), company, dice);
                unit.place(person, "", i == 0 && offices.contains(Office.LEDGER));
            }
        }
        return unit.rows();
    }

    private void namesakes(Unit unit, Dice dice) {
        City city = city(dice.chance(0.5), dice);
        Person.Name name = PersonDrawer.name(city, dice.chance(0.45), dice);
        for (int i = 0; i < 2; i++) {
            Address address = Address.draw(city, dice);
            unit.place(PersonDrawer.draw(unit.entity(), name, address, null, dice), "namesake", false);
            City other = city;
            while (other.equals(city) || !other.culture().equals(city.culture()) || other.chinese() != city.chinese()) {
                other = city(city.chinese(), dice);
            }
            city = other;
        }
    }

    private void household(Unit unit, Dice dice) {
        City city = city(dice.chance(0.5), dice);
        Address home = Address.draw(city, dice);
        Person.Name father = PersonDrawer.name(city, false, dice);
        boolean sameName = father.han() == null && dice.chance(0.3);
        Person.Name other = PersonDrawer.name(city, false, dice);
        Person.Name.Han characters = father.han();
        Person.Name.Han others = other.han();
        Person.Name son = sameName
                ? father
                : new Person.Name(
                        father.culture(),
                        false,
                        characters == null || others == null
                                ? null
                                : new Person.Name.Han(characters.family(), others.given()),
                        other.given(),
                        father.family(),
                        other.nicknames());
        LocalDate fathersBirth = OLDEST_FATHER.plusDays(dice.below(365 * 25));
        Person elder = born(fathersBirth, PersonDrawer.draw(unit.entity(), father, home, null, dice));
        LocalDate sonsBirth = fathersBirth.plusDays(365 * 22 + dice.below(365 * 15));
        Person younger = born(sonsBirth, PersonDrawer.draw(unit.entity(), son, home, null, dice));
        unit.place(elder, "household", false);
        unit.place(younger, "household", false);
    }

    private static Person born(LocalDate day, Person person) {
        return new Person(
                person.entity(),
                person.name(),
                day,
                person.mobile(),
                person.email(),
                person.privateEmail(),
                person.title(),
                person.address(),
                person.employer());
    }

    private void branches(Unit unit, long place, Dice dice) {
        Organisation head = organisations.draw(unit.entity(), place, dice.chance(0.5), dice);
        unit.place(head, "branch");
        int count = dice.between(1, 2);
        for (int i = 0; i < count; i++) {
            unit.place(organisations.branch(unit.entity(), head, dice), "branch");
        }
    }

    private static City city(boolean chinese, Dice dice) {
        return dice.of(chinese ? Lexicon.CHINESE_CITIES : Lexicon.OTHER_CITIES);
    }

    /** Collects the cards of one unit by office and lays them out in rows. */
    private final class Unit {

        private final String stem;
        private final Dice dice;
        private final Map<Office, List<Card>> organisationCards = new EnumMap<>(Office.class);
        private final Map<Office, List<Card>> personCards = new EnumMap<>(Office.class);
        private int entities;

        Unit(String stem, Dice dice) {
            this.stem = stem;
            this.dice = dice;
        }

        String entity() {
            return stem + "." + ++entities;
        }

        Set<Office> place(Organisation organisation, String trap) {
            List<Office> offices = offices(organisation.address().city(), true, 35, 30, 20, 22);
            int copy = 0;
            for (Office office : offices) {
                organisationCards
                        .computeIfAbsent(office, key -> new ArrayList<>())
                        .add(OrganisationCopy.of(organisation, trap, copy++, office, dice));
            }
            return Set.copyOf(offices);
        }

        void place(Person person, String trap, boolean mayStandInLedger) {
            City city = person.address().city();
            // Only the desk and the hub ask for the birth date by which father and son are told apart.
            boolean household = trap.equals("household");
            List<Office> offices = offices(city, mayStandInLedger, household ? 0 : 35, 35, household ? 35 : 22, 40);
            int copy = 0;
            for (Office office : offices) {
                if (office == Office.LEDGER && personCards.containsKey(office)) {
                    continue;
                }
                personCards
                        .computeIfAbsent(office, key -> new ArrayList<>())
                        .add(PersonCopy.of(person, trap, copy++, office, dice));
            }
        }

        /** Where an entity is known, in the order in which it became known; an office twice where it holds it twice. */
        private List<Office> offices(City city, boolean ledger, int sales, int hub, int desk, int books) {
            int[] weights = {sales, hub, desk, ledger ? books : 0};
            Office service = SERVED_FROM_SUZHOU.contains(city.country()) ? Office.DESK_SUZHOU : Office.DESK_ZURICH;
            Office[] all = {Office.SALES, Office.HUB, service, Office.LEDGER};
            int possible = (sales > 0 ? 1 : 0) + (hub > 0 ? 1 : 0) + (desk > 0 ? 1 : 0) + (ledger ? 1 : 0);
            int count = dice.chance(Rates.IN_SEVERAL_DEPARTMENTS) ? 2 + dice.weighted(62, 26, 12) : 1;
            List<Office> chosen = new ArrayList<>();
            while (chosen.size() < Math.min(count, possible)) {
                int next = dice.weighted(weights);
                chosen.add(all[next]);
                weights[next] = 0;
            }
            if (dice.chance(Rates.TWICE_IN_ONE) && chosen.getFirst() != Office.LEDGER) {
                chosen.add(chosen.getFirst());
            }
            return chosen;
        }

        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            for (Office office : Office.values()) {
                List<Card> companies = organisationCards.getOrDefault(office, List.of());
                List<Card> people = personCards.getOrDefault(office, List.of());
                LocalDate updated = today.minusDays(1 + dice.below(dice.chance(0.7) ? 400 : 1400));
                if (companies.isEmpty()) {
                    people.forEach(person -> rows.add(new Row(office, null, person, updated)));
                    continue;
                }
                // Branches have no people of their own here, so whoever stands in the unit works for its first company.
                people.forEach(person -> rows.add(new Row(office, companies.getFirst(), person, updated)));
                companies.stream()
                        .skip(people.isEmpty() ? 0 : 1)
                        .forEach(company -> rows.add(
                                new Row(office, company, null, updated.minusDays(companies.indexOf(company) * 9L))));
            }
            return rows;
        }
    }
}
