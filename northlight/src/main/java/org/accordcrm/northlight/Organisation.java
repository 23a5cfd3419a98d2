package org.accordcrm.northlight;

import java.time.LocalDate;
import org.accordcrm.northlight.Lexicon.Industry;
import org.jspecify.annotations.Nullable;

/** An organisation as it truly is, before any department writes it down. */
record Organisation(
        String entity,
        Name name,
        Address address,
        Phone phone,
        String domain,
        String email,
        Industry industry,
        @Nullable String creditCode,
        @Nullable String vat,
        char tier,
        int termDays,
        int creditLimit,
        LocalDate since) {

    /**
     * The name in its parts.
     *
     * @param han absent outside China
     * @param trade an English name that says nothing of the Chinese one
     * @param branch the branch's own part of the name, in the script of the full name; empty for a whole company
     */
    record Name(
            @Nullable Han han,
            String brand,
            String line,
            String form,
            @Nullable String trade,
            String branch) {

        record Han(String city, String brand, String line, String form) {}

        /** The name in the register. */
        String legal() {
            return han == null
                    ? brand + " " + line + " " + form + branch
                    : han.city + han.brand + han.line + han.form + branch;
        }

        /** The name without its legal form. */
        String plain() {
            return han == null ? brand + " " + line + branch : han.city + han.brand + han.line + branch;
        }

        /** The name as people say it: without legal form and city. */
        String spoken() {
            return han == null ? brand + " " + line + branch : han.brand + han.line + branch;
        }

        String bracketed() {
            return han == null
                    ? brand + " " + line + " (" + form + ")" + branch
                    : han.brand + han.line + "（" + han.city + "）" + han.form + branch;
        }
    }
}
