package org.accordcrm.database;

/** The database cannot serve Accord as it is. */
final class DatabaseRefused extends RuntimeException {

    private final String cure;

    DatabaseRefused(String message, String cure) {
        super(message);
        this.cure = cure;
    }

    String cure() {
        return cure;
    }
}
