package org.accordcrm.northlight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as he or she truly is, before any department writes it down. */
record Person(
        String entity,
        Name name,
        LocalDate birth,
        Phone mobile,
        String email,
        String privateEmail,
        String title,
        Address address,
        @Nullable Organisation employer) {

    /**
     * The name in its parts.
     *
     * @param han family and given name in characters, absent for who has none
     * @param given in Latin letters, with its capital
     */
    record Name(
            String culture, boolean female, @Nullable Han han, String given, String family, List<String> nicknames) {

        record Han(String family, String given) {}
    }
}
