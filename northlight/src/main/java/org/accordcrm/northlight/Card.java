package org.accordcrm.northlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One record of a person or an organisation as one office holds it; what the office does not know is empty. */
final class Card {

    /** Whether the record stands for a person or an organisation. */
    enum Target {
        PERSON,
        ORGANISATION;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    final Target target;
    final String entity;

    /** Why this entity is easily taken for another: namesake, household, branch, or empty. */
    final String trap;

    /** 0 for the first record of the entity, else the number of the copy. */
    final int copy;

    /** What was done to it on the way from the truth, in the words of truth.csv. */
    final List<String> done = new ArrayList<>();

    String key = "";
    String name = "";
    String given = "";
    String family = "";
    String phone = "";
    String email = "";
    String street = "";
    String postcode = "";
    String city = "";
    String region = "";
    String country = "";
    String birth = "";
    String title = "";
    String code = "";
    String vat = "";
    String domain = "";
    String industry = "";
    String since = "";
    String tier = "";
    String owner = "";
    int termDays = -1;
    int creditLimit;
    String currency = "EUR";
    boolean onCreditHold;
    String consentEmail = "";
    String consentPhone = "";
    int consentDaysAgo = -1;
    String proof = "";
    String stage = "";
    boolean quarantined;

    /** Whether it stands in truth.csv already; a card may fill several rows. */
    boolean listed;

    Card(Target target, String entity, String trap, int copy) {
        this.target = target;
        this.entity = entity;
        this.trap = trap;
        this.copy = copy;
    }

    boolean unreachable() {
        return phone.isEmpty() && email.isEmpty();
    }
}
