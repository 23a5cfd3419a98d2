package org.accordcrm.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.accordcrm.problem.Problem;

/** What the fields of the company, a department and a person may say. A field that may not is named in the refusal. */
final class Wording {

    private static final int TEXT_MAX = 200;
    private static final int PASSWORD_MIN = 12;
    private static final int PASSWORD_MAX = 200;

    /** So many different characters, at least. */
    private static final int DIFFERENT_MIN = 5;

    private static final Set<String> FIRST_GUESSES = Set.of(
            "password", "passwort", "qwertyuiop", "qwertzuiop", "1234567890", "iloveyou", "letmein", "administrator");
    private static final Set<String> LANGUAGES = Set.of("en", "zh");
    private static final Set<String> HUES =
            Set.of("sales", "marketing", "service", "finance", "violet", "cyan", "olive", "brick", "other");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Wording() {}

    static void checkCompany(Company company) {
        checkText("name", company.name());
        checkZone(company.zone());
        check(
                "currency",
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(company.currency())));
        check("country", COUNTRIES.contains(company.country()));
        check("languages", !company.languages().isEmpty() && LANGUAGES.containsAll(company.languages()));
    }

    static void checkDepartment(NewDepartment department) {
        check("key", department.key().matches("[a-z][a-z0-9-]{0,39}"));
        checkText("nameEn", department.nameEn());
        checkText("nameZh", department.nameZh());
        check("hue", HUES.contains(department.hue()));
        checkZone(department.zone());
        check("region", department.region() == null || Holidays.isRegion(department.region()));
        var hours = department.hours().stream()
                .sorted(Comparator.comparing(OpenHours::day).thenComparing(OpenHours::from))
                .toList();
        for (var next = 1; next < hours.size(); next++) {
            check("hours", !hours.get(next - 1).overlap(hours.get(next)));
        }
    }

    static void checkPerson(String email, String name, List<MembershipOf> memberships) {
        check("email", email.strip().matches("[^@\\s]+@[^@\\s]+") && email.length() <= TEXT_MAX);
        checkText("name", name);
        check(
                "memberships",
                memberships.stream().map(MembershipOf::department).distinct().count() == memberships.size());
    }

    static void checkText(String field, String text) {
        check(field, !text.isBlank() && text.length() <= TEXT_MAX);
    }

    static void checkYear(String field, int year) {
        check(field, year >= Holidays.YEAR_MIN && year <= Holidays.YEAR_MAX);
    }

    /** Length is what makes a password hard to guess, unless it is what everybody would try first. */
    static void checkPassword(String email, String password) {
        if (password.length() < PASSWORD_MIN) {
            throw new Problem.Rule(
                    "password-too-short",
                    "A password has at least %d characters.".formatted(PASSWORD_MIN),
                    Map.of("minimum", PASSWORD_MIN));
        }
        check("password", password.length() <= PASSWORD_MAX);
        var letters = password.toLowerCase(Locale.ROOT);
        if (letters.chars().distinct().count() < DIFFERENT_MIN
                || FIRST_GUESSES.stream().anyMatch(letters::contains)
                || letters.contains(email.substring(0, email.indexOf('@')))) {
            throw new Problem.Rule("password-too-common", "This password is among the first that somebody would try.");
        }
    }

    private static void checkZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            check("zone", false);
        }
    }

    private static void check(String field, boolean holds) {
        if (!holds) {
            throw new Problem.Rule(
                    "field-unfit", "The field %s cannot be this.".formatted(field), Map.of("field", field));
        }
    }
}
