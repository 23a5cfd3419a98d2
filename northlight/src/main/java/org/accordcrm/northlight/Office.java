package org.accordcrm.northlight;

/** One list of customers that a department keeps. */
enum Office {
    SALES("sales", "Sales CRM", "CH"),
    HUB("marketing", "Marketing hub", "CH"),
    DESK_ZURICH("service", "Service desk Zürich", "CH"),
    DESK_SUZHOU("service", "Service desk Suzhou", "CN"),
    LEDGER("finance", "Kingdee ledger", "CN");

    final String department;
    final String source;

    /** The country whose numbers stand there without a country code. */
    final String country;

    Office(String department, String source, String country) {
        this.department = department;
        this.source = source;
        this.country = country;
    }

    boolean asksForBirthDate() {
        return this == HUB || this == DESK_ZURICH || this == DESK_SUZHOU;
    }

    boolean knowsEmail() {
        return this != LEDGER;
    }
}
