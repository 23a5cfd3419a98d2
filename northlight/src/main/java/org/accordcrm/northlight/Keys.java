package org.accordcrm.northlight;

/** Gives keys in a row: a prefix and the next number. */
final class Keys {

    private final String prefix;
    private long next;

    Keys(String prefix, long first) {
        this.prefix = prefix;
        this.next = first;
    }

    String next() {
        return prefix + next++;
    }

    /** Gives the card a key where it has none; true when it did. */
    boolean give(Card card) {
        if (!card.key.isEmpty()) {
            return false;
        }
        card.key = next();
        return true;
    }
}
