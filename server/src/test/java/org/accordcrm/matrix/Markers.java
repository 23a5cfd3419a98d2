package org.accordcrm.matrix;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Values that stand nowhere but in the fields where they were planted, by field group. */
final class Markers {

    static final String TERM_BEFORE = "net-quokka-11";
    static final String TERM = "net-wombat-47";
    static final String LIMIT = "481516234";
    static final String UNREADABLE_LIMIT = "31x4159265y";
    static final String LISTED_LIMIT = "602214076";
    static final String UNREADABLE_LISTED_LIMIT = "16x0217663y";
    static final String INVOICE = "RK-dugong";
    static final String AMOUNT = "271828182";
    static final String PAID = "100000018";
    /** {@link #AMOUNT} less {@link #PAID}. */
    static final String OPEN = "171828164";

    static final String UNREADABLE_INVOICE = "RK-numbat";
    static final String UNREADABLE_AMOUNT = "66x2607015y";
    static final String TWICE_INVOICE = "RK-bilby";
    static final String PAYMENT = "161803398";
    static final String PRODUCT = "Echidnoscope";
    static final String SERIAL = "NL-cuscus-5";
    static final String DEAL_AMOUNT = "137035999";
    static final String BUDGET = "299792458";

    static final String EMAIL = "kookaburra@emu.example";
    static final String STREET = "Cassowary Lane 9";
    static final String OWNER = "Bandicoot, Petra";
    static final String DEAL = "Six galahs";
    static final String WEBSITE = "quoll.example";
    static final String INDUSTRY = "Lyrebird keeping";
    static final String CAMPAIGN = "Currawong fair";
    static final String NOTES = "asks for lorikeets";
    static final String CASE = "No tawny signal";

    private static final Map<String, List<String>> BY_GROUP = Map.of(
            "money",
            List.of(
                    TERM_BEFORE,
                    TERM,
                    LIMIT,
                    UNREADABLE_LIMIT,
                    LISTED_LIMIT,
                    UNREADABLE_LISTED_LIMIT,
                    INVOICE,
                    AMOUNT,
                    PAID,
                    OPEN,
                    UNREADABLE_INVOICE,
                    UNREADABLE_AMOUNT,
                    TWICE_INVOICE,
                    PAYMENT,
                    PRODUCT,
                    SERIAL,
                    DEAL_AMOUNT,
                    BUDGET),
            "contact",
            List.of(EMAIL, STREET),
            "sales",
            List.of(OWNER, DEAL),
            "marketing",
            List.of(WEBSITE, INDUSTRY, CAMPAIGN),
            "service",
            List.of(NOTES, CASE));

    private Markers() {}

    static List<String> of(Predicate<String> group) {
        return new TreeMap<>(BY_GROUP)
                .entrySet().stream()
                        .filter(entry -> group.test(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .toList();
    }
}
