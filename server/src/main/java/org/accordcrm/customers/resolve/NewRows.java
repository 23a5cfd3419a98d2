package org.accordcrm.customers.resolve;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accordcrm.customers.golden.GoldenJson;
import org.accordcrm.customers.resolve.Regrouping.Cluster;
import org.accordcrm.journal.CopyText;

/** The rows of customers of whom nothing is stored yet, as text for COPY. Not safe for concurrent use. */
final class NewRows {

    static final String CUSTOMERS = """
            customers.customer (id, kind, golden, display_name, display_name_other, sort_key, city, country, tier, credit_hold, \
            departments, records, vanished, version, changed_at)\
            """;
    static final String WORDS = "customers.customer_search (customer_id, field_group, words)";
    static final String LINKS = "customers.link (record_id, customer_id, linked_at)";

    private final CopyText customers = new CopyText();
    private final CopyText words = new CopyText();
    private final CopyText links = new CopyText();
    private final Instant now;
    private int wordRows;

    NewRows(Instant now) {
        this.now = now;
    }

    CopyText customers() {
        return customers;
    }

    CopyText words() {
        return words;
    }

    CopyText links() {
        return links;
    }

    int countOfWords() {
        return wordRows;
    }

    /** The customer's row and what finds it. */
    void add(GoldenCustomer customer) {
        customers
                .value(customer.id())
                .value(customer.kind())
                .value(GoldenJson.write(customer.golden()))
                .value(customer.displayName())
                .value(customer.displayNameOther())
                .value(customer.sortKey())
                .value(customer.text("city"))
                .value(customer.text("country"))
                .value(customer.text("tier"))
                .value(customer.isTrue("credit_hold"))
                .value(array(customer.departments()))
                .value(customer.records().size())
                .value(customer.vanished())
                .value(1)
                .value(now)
                .endRow();
        customer.words()
                .forEach((group, text) ->
                        words.value(customer.id()).value(group).value(text).endRow());
        wordRows += customer.words().size();
    }

    /** Links the records that were never linked. */
    void link(Cluster cluster) {
        for (UUID record : cluster.records()) {
            if (!cluster.before().containsKey(record)) {
                links.value(record).value(cluster.customer()).value(now).endRow();
            }
        }
    }

    /** PostgreSQL's text form of an array. */
    private static String array(Collection<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
