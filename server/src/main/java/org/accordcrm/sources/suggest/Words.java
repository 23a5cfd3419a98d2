package org.accordcrm.sources.suggest;

import java.text.Normalizer;
import java.util.Locale;

/** Column names as they are compared. */
final class Words {

    private Words() {}

    /** In small letters, parted by single blanks: {@code billingStreet} and {@code Billing_Street} are the same. */
    static String of(String header) {
        var parted = Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .replaceAll("[\\p{Punct}\\s：，。、／]+", " ");
        return parted.strip().toLowerCase(Locale.ROOT);
    }

    /** How well the name fits a usual one, 0 to 0.95; both as {@link #of} writes them. */
    static double fit(String header, String usual) {
        if (header.equals(usual)) {
            return 0.95;
        }
        if (header.replace(" ", "").equals(usual.replace(" ", ""))) {
            return 0.93;
        }
        if (usual.length() < 2) {
            return 0;
        }
        var within = usual.codePointAt(0) > 0x2E80
                ? header.contains(usual)
                : (" " + header + " ").contains(" " + usual + " ");
        return within ? 0.5 + 0.35 * usual.length() / header.length() : 0;
    }
}
