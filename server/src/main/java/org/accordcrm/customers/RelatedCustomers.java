package org.accordcrm.customers;

import java.util.List;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of an organisation, and the organisations of a person. */
@Component
class RelatedCustomers {

    private static final int SHOWN_MAX = 200;

    private final JdbcClient jdbc;

    RelatedCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param relation person-of for people of the organisation, organisation-of for organisations of the person
     * @param role what the source calls it, such as a job title
     */
    record Related(
            CustomerId id,
            String kind,
            String name,
            @Nullable String otherName,
            String relation,
            @Nullable String role) {}

    List<Related> of(Rights rights, CustomerId customer) {
        if (!rights.may(Purpose.VIEW, "identity")) {
            return List.of();
        }
        return jdbc.sql("""
                        with found as (
                            select l.customer_id, 'organisation-of' as relation, r.role
                            from customers.link mine
                            join customers.reference r on r.record_id = mine.record_id
                            join customers.reference_view v
                                on v.source_id = r.source_id and v.target = r.target and v.source_key = r.source_key
                            join customers.link l on l.record_id = v.record_id
                            where mine.customer_id = :customer
                            union
                            select l.customer_id, 'person-of' as relation, r.role
                            from customers.reference_view v
                            join customers.reference r
                                on r.source_id = v.source_id and r.target = v.target and r.source_key = v.source_key
                            join customers.link l on l.record_id = r.record_id
                            where v.customer_id = :customer
                        )
                        select c.id, c.kind, c.display_name, c.display_name_other, f.relation, max(f.role) as role
                        from found f
                        join customers.customer c on c.id = f.customer_id
                        where c.id <> :customer
                        group by c.id, f.relation
                        order by c.sort_key collate "C", c.id
                        limit :limit
                        """)
                .param("customer", customer.value())
                .param("limit", SHOWN_MAX)
                .query((row, _) -> new Related(
                        CustomerId.of(row.getString("id")),
                        row.getString("kind"),
                        row.getString("display_name"),
                        row.<@Nullable String>getObject("display_name_other", String.class),
                        row.getString("relation"),
                        row.<@Nullable String>getObject("role", String.class)))
                .list();
    }
}
