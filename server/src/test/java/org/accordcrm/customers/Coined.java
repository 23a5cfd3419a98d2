package org.accordcrm.customers;

import java.util.UUID;

/** Names that no other test has. */
public final class Coined {

    private Coined() {}

    public static String word() {
        var random = UUID.randomUUID().getLeastSignificantBits() >>> 1;
        var letters = new StringBuilder("V");
        for (var count = 0; count < 11; count++, random /= 26) {
            letters.append((char) ('a' + random % 26));
        }
        return letters.toString();
    }

    /** Four of the twenty thousand common Chinese characters. */
    public static String han() {
        var random = UUID.randomUUID().getMostSignificantBits() >>> 1;
        var characters = new StringBuilder();
        for (var count = 0; count < 4; count++, random /= 6_000) {
            characters.append((char) (0x4e00 + random % 6_000));
        }
        return characters.toString();
    }
}
