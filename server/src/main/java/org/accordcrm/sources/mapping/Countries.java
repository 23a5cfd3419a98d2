package org.accordcrm.sources.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two letters (ISO 3166) for a country's name in English, German or Chinese. */
final class Countries {

    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            BY_NAME.put(code.toLowerCase(Locale.ROOT), code);
            BY_NAME.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            for (var language : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.SIMPLIFIED_CHINESE, Locale.FRENCH)) {
                BY_NAME.put(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
            }
        }
        Map.of(
                        "usa",
                        "US",
                        "u.s.a.",
                        "US",
                        "united states of america",
                        "US",
                        "uk",
                        "GB",
                        "england",
                        "GB",
                        "中华人民共和国",
                        "CN",
                        "prc",
                        "CN",
                        "p.r. china",
                        "CN",
                        "大陆",
                        "CN",
                        "schweiz / suisse",
                        "CH")
                .forEach(BY_NAME::put);
    }

    private Countries() {}

    static @Nullable String code(String text) {
        return BY_NAME.get(text.strip().toLowerCase(Locale.ROOT));
    }
}
