package org.accordcrm.customers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.accordcrm.customers.golden.Rule;
import org.accordcrm.sources.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * One customer as the viewer may see it. What is not granted is absent.
 *
 * @param kind person or organisation
 * @param otherName in the other script
 * @param knownTo keys of the departments whose sources know the customer
 * @param records how many source records it is made of
 * @param vanished whether all of them vanished from their sources
 */
record CustomerPage(
        CustomerId id,
        String kind,
        String name,
        @Nullable String otherName,
        List<String> knownTo,
        int records,
        boolean vanished,
        Strip strip,
        List<FactGroup> groups,
        Instant changedAt,
        long version) {

    /**
     * What to know before a call.
     *
     * @param creditHold absent where money may not be seen
     */
    record Strip(
            @Nullable CustomerFact overdue,
            @Nullable CustomerFact openDeals,
            @Nullable CustomerFact openCases,
            @Nullable ConsentSaid consentEmail,
            @Nullable ConsentSaid consentPhone,
            @Nullable Boolean creditHold) {}

    /**
     * @param answer granted or denied
     * @param since a day, or a moment where no day is known
     */
    record ConsentSaid(String answer, String since) {}

    record FactGroup(String group, List<FactField> fields) {}

    /**
     * A field with its golden values.
     *
     * @param owner key of the department whose word counts
     * @param values the best first
     * @param inConflict whether valid claims say something else
     * @param others what else is claimed, the best first
     */
    record FactField(
            String key,
            String labelEn,
            String labelZh,
            ValueType type,
            @Nullable String owner,
            @Nullable Integer freshDays,
            List<FactValue> values,
            boolean inConflict,
            List<Claimed> others) {}

    /**
     * @param record where it comes from; absent for what a person pinned
     * @param rule why it was chosen
     * @param at the record's own date
     * @param valid false for a text that is kept but is not what the field wants
     * @param names the customer that the value names by its key, where it is known
     */
    record FactValue(
            Object value,
            @Nullable RecordRef record,
            Rule rule,
            Instant at,
            boolean valid,
            @Nullable Named names) {}

    record Claimed(
            Object value,
            RecordRef record,
            Instant at,
            boolean valid,
            @Nullable Named names) {}

    /** @param otherName in the other script */
    record Named(CustomerId id, String name, @Nullable String otherName) {}

    /**
     * @param source name of the source
     * @param department key
     * @param key of the record in its source
     */
    record RecordRef(UUID id, String source, String department, String key) {}
}
