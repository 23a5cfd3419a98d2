package org.accordcrm.customers.resolve;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.accordcrm.customers.golden.GoldenField;
import org.accordcrm.customers.golden.GoldenJson;
import org.accordcrm.customers.resolve.CustomerRows.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A customer as derived from its records.
 *
 * @param kind person or organisation
 * @param records its source records, oldest first; the first gives the id
 * @param departments keys of those whose sources know the customer
 * @param words field group to what is searched
 */
record GoldenCustomer(
        UUID id,
        String kind,
        List<UUID> records,
        Map<String, GoldenField> golden,
        String displayName,
        @Nullable String displayNameOther,
        String sortKey,
        List<String> departments,
        boolean vanished,
        Map<String, String> words) {

    /** The best text of a field. */
    @Nullable String text(String field) {
        var found = golden.get(field);
        return found != null && found.best() instanceof String text ? text : null;
    }

    boolean isTrue(String field) {
        var found = golden.get(field);
        return found != null && Boolean.TRUE.equals(found.best());
    }

    /** Whether storing it again would change nothing of the row; what is searched stands elsewhere. */
    boolean isStoredAs(Stored stored) {
        return records.size() == stored.records()
                && vanished == stored.vanished()
                && departments.equals(stored.departments())
                && displayName.equals(stored.displayName())
                && Objects.equals(displayNameOther, stored.displayNameOther())
                && GoldenJson.read(GoldenJson.write(golden)).equals(stored.golden());
    }
}
