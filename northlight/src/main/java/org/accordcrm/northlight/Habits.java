package org.accordcrm.northlight;

import java.util.Locale;

/** How people write things down: spacing, widths, capitals, and what stands where nothing is known. */
final class Habits {

    private Habits() {}

    /** One edit within the word (substitution, omission, doubling or exchange of neighbours), never of its first sign. */
    static String typo(String text, Dice dice) {
        if (text.length() < 4) {
            return text + text.charAt(text.length() - 1);
        }
        int at = 1 + dice.below(text.length() - 2);
        char sign = text.charAt(at);
        char next = text.charAt(at + 1);
        return switch (dice.below(4)) {
            case 0 -> text.substring(0, at) + near(sign) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            case 2 -> text.substring(0, at) + sign + text.substring(at);
            default ->
                sign == next
                        ? text.substring(0, at) + text.substring(at + 1)
                        : text.substring(0, at) + next + sign + text.substring(at + 2);
        };
    }

    /** Errors of form that change nothing: spaces, full-width figures, capitals. */
    static void rough(Card card, Office office, Dice dice) {
        if (dice.chance(0.04) && !card.name.isEmpty()) {
            card.name += dice.chance(0.5) ? " " : "  ";
            card.done.add("style.spaces");
        }
        if (dice.chance(0.03) && card.name.contains(" ") && !card.name.endsWith(" ")) {
            card.name = card.name.replaceFirst(" ", "  ");
            card.done.add("style.spaces");
        }
        boolean wide = office == Office.DESK_SUZHOU || office == Office.LEDGER;
        if (wide && dice.chance(0.04) && !card.phone.isEmpty()) {
            card.phone = fullWidth(card.phone);
            card.done.add("style.full-width");
        }
        if (wide && dice.chance(0.03) && !card.street.isEmpty()) {
            card.street = fullWidth(card.street);
            card.done.add("style.full-width");
        }
        if (dice.chance(office == Office.LEDGER ? 0.3 : 0.02) && latin(card.name)) {
            card.name = card.name.toUpperCase(Locale.ROOT);
            card.given = card.given.toUpperCase(Locale.ROOT);
            card.family = card.family.toUpperCase(Locale.ROOT);
            card.done.add("style.capitals");
        }
    }

    /** What stands in a cell whose value nobody knew: mostly nothing. */
    static String blank(Office office, Dice dice) {
        if (!dice.chance(0.2)) {
            return "";
        }
        return switch (office) {
            case DESK_SUZHOU, LEDGER -> dice.chance(0.7) ? "无" : "—";
            default -> dice.chance(0.6) ? "n/a" : "-";
        };
    }

    static String fullWidth(String text) {
        var wide = new StringBuilder(text.length());
        for (char sign : text.toCharArray()) {
            wide.append(sign >= '0' && sign <= '9' ? (char) (sign - '0' + '０') : sign);
        }
        return wide.toString();
    }

    static boolean latin(String text) {
        return text.chars().noneMatch(sign -> sign >= 0x2E80);
    }

    private static char near(char sign) {
        String rows = "qwertyuiopasdfghjklzxcvbnm";
        int at = rows.indexOf(Character.toLowerCase(sign));
        return at < 0 ? 'e' : rows.charAt(at == rows.length() - 1 ? at - 1 : at + 1);
    }
}
