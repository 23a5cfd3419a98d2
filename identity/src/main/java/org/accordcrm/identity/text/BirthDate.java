package org.accordcrm.identity.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Birth dates as eight digits, yyyymmdd; days that do not exist are kept, since they are typos of one that does. */
public final class BirthDate {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.年 ]\\s*(\\d{1,2})[-/.月 ]\\s*(\\d{1,2})(?:日|T.*| .*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ]\\s*(\\d{1,2})[-/. ]\\s*(\\d{4})");
    private static final Set<String> DEFAULTS = Set.of(
            "19000101", "19700101", "00010101", "18991230", "18991231", "19010101", "11111111", "99991231", "20000000");

    private BirthDate() {}

    /**
     * @param text year first, or day and month first: 3/25/1990 is read as a month first because it can be nothing else
     * @return empty for no date and for dates that systems put where there is none (1900-01-01)
     */
    public static Optional<String> of(String text) {
        var folded = Text.fold(text);
        var digits = Text.digits(folded);
        if (digits.length() < 5) {
            return Optional.empty();
        }
        var first = YEAR_FIRST.matcher(folded);
        var last = YEAR_LAST.matcher(folded);
        String date;
        if (first.matches()) {
            date = join(first, 1, 2, 3);
        } else if (last.matches()) {
            boolean monthFirst = Integer.parseInt(last.group(2)) > 12;
            date = join(last, 3, monthFirst ? 1 : 2, monthFirst ? 2 : 1);
        } else if (digits.length() == 8) {
            date = digits;
        } else {
            return Optional.empty();
        }
        return DEFAULTS.contains(date) ? Optional.empty() : Optional.of(date);
    }

    private static String join(Matcher match, int year, int month, int day) {
        return match.group(year) + two(match.group(month)) + two(match.group(day));
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
