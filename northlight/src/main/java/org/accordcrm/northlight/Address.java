package org.accordcrm.northlight;

import org.accordcrm.northlight.Lexicon.Sign;

/**
 * Where somebody is.
 *
 * @param street as written there
 * @param latinStreet the same in Latin letters
 */
record Address(City city, String street, String latinStreet, String postcode) {

    static Address draw(City city, Dice dice) {
        int number = dice.between(1, dice.chance(0.3) ? 1800 : 240);
        if (!city.chinese()) {
            String street = dice.of(Lexicon.in(Lexicon.STREETS, city.culture()))
                    .replace("{}", String.valueOf(number % 180 + 1));
            return new Address(city, street, street, city.postcode(dice));
        }
        Sign name = dice.of(Lexicon.HAN_STREETS);
        int kind = dice.weighted(6, 2, 2);
        String street = name.han() + (kind == 0 ? "路" : kind == 1 ? "街" : "大道") + " " + number + " 号";
        String latin = number + " " + name.reading() + (kind == 0 ? " Road" : kind == 1 ? " Street" : " Avenue");
        if (dice.chance(0.35)) {
            int house = dice.between(1, 28);
            street += " " + house + " 号楼";
            latin = "Building " + house + ", " + latin;
        }
        return new Address(city, street, latin, city.postcode(dice));
    }

    String street(boolean han) {
        return han ? street : latinStreet;
    }

    String cityName(boolean han) {
        return han && city.chinese() ? city.han() : city.name();
    }
}
