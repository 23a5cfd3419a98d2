package org.accordcrm.customers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.customers.CustomerPage.Named;
import org.accordcrm.customers.resolve.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which customers are meant where a record names another by its key. */
@Component
class NamedCustomers {

    private final JdbcClient jdbc;

    NamedCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are known, for a viewer who may see identities. */
    Map<Reference, Named> of(Collection<Reference> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        var asked = List.copyOf(references);
        var named = new HashMap<Reference, Named>();
        jdbc.sql("""
                        select v.source_id, v.target, v.source_key, c.id, c.display_name, c.display_name_other
                        from unnest(:sources::uuid[], :targets::text[], :keys::text[]) as asked (source_id, target, source_key)
                        join customers.reference_view v using (source_id, target, source_key)
                        join customers.customer c on c.id = v.customer_id
                        """)
                .param("sources", asked.stream().map(Reference::source).toArray(UUID[]::new))
                .param("targets", asked.stream().map(Reference::target).toArray(String[]::new))
                .param("keys", asked.stream().map(Reference::key).toArray(String[]::new))
                .query(row -> {
                    named.put(
                            new Reference(
                                    row.getObject("source_id", UUID.class),
                                    row.getString("target"),
                                    row.getString("source_key")),
                            new Named(
                                    CustomerId.of(row.getString("id")),
                                    row.getString("display_name"),
                                    row.<@Nullable String>getObject("display_name_other", String.class)));
                });
        return named;
    }
}
