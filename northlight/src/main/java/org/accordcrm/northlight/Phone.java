package org.accordcrm.northlight;

import java.util.Map;

/**
 * A phone number in its parts.
 *
 * @param area without a leading zero except in Italy; empty for Chinese mobiles
 * @param extension empty when the line is direct
 */
record Phone(String country, String area, String number, String extension) {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("CN", "86"),
            Map.entry("CH", "41"),
            Map.entry("DE", "49"),
            Map.entry("AT", "43"),
            Map.entry("GB", "44"),
            Map.entry("FR", "33"),
            Map.entry("IT", "39"),
            Map.entry("ES", "34"),
            Map.entry("SE", "46"),
            Map.entry("FI", "358"),
            Map.entry("IN", "91"),
            Map.entry("JP", "81"));

    static final int STYLES = 5;

    Phone withExtension(String extension) {
        return new Phone(country, area, number, extension);
    }

    /** The number with two neighbouring digits exchanged, or with one digit changed where all neighbours are alike. */
    Phone mistyped(Dice dice) {
        int start = dice.below(number.length() - 2) + 1;
        for (int i = 0; i < number.length() - 2; i++) {
            int at = 1 + (start + i) % (number.length() - 2);
            if (number.charAt(at) != number.charAt(at + 1)) {
                var swapped = new StringBuilder(number);
                swapped.setCharAt(at, number.charAt(at + 1));
                swapped.setCharAt(at + 1, number.charAt(at));
                return new Phone(country, area, swapped.toString(), extension);
            }
        }
        char last = number.charAt(number.length() - 1);
        return new Phone(
                country,
                area,
                number.substring(0, number.length() - 1) + (last == '9' ? '0' : (char) (last + 1)),
                extension);
    }

    /** The number as one of five habits writes it; abroad only the international ones are used. */
    String written(int style, boolean abroad) {
        String code = CODES.getOrDefault(country, "86");
        String line = grouped();
        String text;
        if (abroad) {
            text = switch (style) {
                case 0, 3 -> "+" + code + " " + spaced(area) + line;
                case 1 -> "00" + code + " " + spaced(area) + line;
                case 2 -> "+" + code + area + number;
                default -> "+" + code + "-" + (area.isEmpty() ? "" : area + "-") + number;
            };
        } else if (area.isEmpty()) {
            text = switch (style) {
                case 0 -> "+" + code + " " + line;
                case 1 -> number;
                case 2 -> line.replace(' ', '-');
                case 3 -> line;
                default -> code + "-" + number;
            };
        } else {
            String local = trunk() + area;
            text = switch (style) {
                case 0 -> "+" + code + " " + area + " " + line;
                case 1 -> local + number;
                case 2 -> local + "-" + number;
                case 3 -> "(" + local + ") " + line;
                default -> local + " " + line;
            };
        }
        return text + written(extension);
    }

    private String written(String extension) {
        if (extension.isEmpty()) {
            return "";
        }
        return (country.equals("CN") ? " 转 " : " ext. ") + extension;
    }

    private String trunk() {
        return country.equals("IT") || country.equals("ES") ? "" : "0";
    }

    private static String spaced(String part) {
        return part.isEmpty() ? "" : part + " ";
    }

    private String grouped() {
        int length = number.length();
        return switch (length) {
            case 11 -> number.substring(0, 3) + " " + number.substring(3, 7) + " " + number.substring(7);
            case 8 -> number.substring(0, 4) + " " + number.substring(4);
            case 7 -> number.substring(0, 3) + " " + number.substring(3, 5) + " " + number.substring(5);
            case 6 -> number.substring(0, 2) + " " + number.substring(2, 4) + " " + number.substring(4);
            default -> number;
        };
    }
}
