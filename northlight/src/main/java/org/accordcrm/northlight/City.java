package org.accordcrm.northlight;

import java.util.Set;

/** A place where customers are; parts that a country does not have are empty. */
record City(
        String country,
        String name,
        String han,
        String region,
        String hanRegion,
        String area,
        String postcodePattern,
        String creditRegion) {

    private static final Set<String> SEVEN_DIGITS = Set.of("816", "553", "535", "351", "931", "771", "592", "756");
    private static final Set<String> MUNICIPALITIES = Set.of("上海", "北京", "天津", "重庆");

    boolean chinese() {
        return country.equals("CN");
    }

    /** The culture whose names and streets are usual here. */
    String culture() {
        return switch (country) {
            case "GB" -> "en";
            case "FR" -> "fr";
            case "IT" -> "it";
            case "ES" -> "es";
            case "SE", "FI", "EE" -> "nordic";
            case "IN" -> "in";
            case "JP" -> "jp";
            case "CH" ->
                switch (region) {
                    case "VD", "NE" -> "fr";
                    case "TI" -> "it";
                    default -> "de";
                };
            default -> "de";
        };
    }

    String currency() {
        return switch (country) {
            case "CN" -> "CNY";
            case "CH" -> "CHF";
            case "GB" -> "GBP";
            case "JP" -> "JPY";
            default -> "EUR";
        };
    }

    String province() {
        return chinese() && !MUNICIPALITIES.contains(hanRegion) ? hanRegion + "省" : hanRegion;
    }

    String postcode(Dice dice) {
        var postcode = new StringBuilder();
        for (char sign : postcodePattern.toCharArray()) {
            postcode.append(
                    switch (sign) {
                        case '#' -> (char) ('0' + dice.between(1, 9));
                        case '@' -> "ABDEFGHJLNPQRSTUWXYZ".charAt(dice.below(20));
                        case '_' -> ' ';
                        default -> sign;
                    });
        }
        return postcode.toString();
    }

    Phone landline(Dice dice) {
        int length = switch (country) {
            case "CN" -> SEVEN_DIGITS.contains(area) ? 7 : 8;
            case "IN" -> 8;
            case "DE", "AT", "FR", "ES", "SE" -> 6;
            default -> 7;
        };
        return new Phone(country, area, dice.between(2, 8) + dice.digits(length - 1), "");
    }

    Phone mobile(Dice dice) {
        return switch (country) {
            case "CN" -> new Phone(country, "", "1" + CN_PREFIXES[dice.below(CN_PREFIXES.length)] + dice.digits(8), "");
            case "CH" -> new Phone(country, "7" + "689".charAt(dice.below(3)), dice.digits(7), "");
            case "DE" -> new Phone(country, "15" + "127".charAt(dice.below(3)), dice.digits(8), "");
            case "AT" -> new Phone(country, "664", dice.digits(7), "");
            case "GB" -> new Phone(country, "7" + "45789".charAt(dice.below(5)) + dice.digits(2), dice.digits(6), "");
            case "FR", "ES" -> new Phone(country, "6" + dice.digits(2), dice.digits(6), "");
            case "IT" -> new Phone(country, "3" + dice.between(2, 4) + dice.between(0, 9), dice.digits(7), "");
            case "SE" -> new Phone(country, "7" + "0236".charAt(dice.below(4)), dice.digits(7), "");
            case "FI" -> new Phone(country, dice.chance(0.5) ? "40" : "50", dice.digits(7), "");
            case "JP" -> new Phone(country, dice.chance(0.5) ? "90" : "80", dice.digits(8), "");
            default -> new Phone(country, "9" + dice.digits(4), dice.digits(5), "");
        };
    }

    private static final String[] CN_PREFIXES = {
        "30", "31", "32", "33", "35", "36", "37", "38", "39", "50", "51", "52", "57", "58", "59", "76", "77", "78",
        "80", "81", "82", "83", "85", "86", "87", "88", "89", "98", "99"
    };
}
