package org.accordcrm.customers.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every read of which record belongs to which customer. */
@Repository
class Links {

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Record to customer, for those of the records that are linked. */
    Map<UUID, UUID> of(Collection<UUID> records) {
        var links = new HashMap<UUID, UUID>();
        jdbc.sql("select record_id, customer_id from customers.link where record_id = any (:records)")
                .param("records", records.toArray(UUID[]::new))
                .query(row -> {
                    links.put(row.getObject("record_id", UUID.class), row.getObject("customer_id", UUID.class));
                });
        return links;
    }

    /** Customer to how many records are linked to it. */
    Map<UUID, Integer> sizes(Collection<UUID> customers) {
        var sizes = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select customer_id, count(*) as records
                        from customers.link
                        where customer_id = any (:customers)
                        group by customer_id
                        """).param("customers", customers.toArray(UUID[]::new)).query(row -> {
            sizes.put(row.getObject("customer_id", UUID.class), row.getInt("records"));
        });
        return sizes;
    }

    /** The records of each customer that any of the records belongs to, oldest first; by customer. */
    Map<UUID, List<UUID>> around(Collection<UUID> records) {
        var members = new HashMap<UUID, List<UUID>>();
        jdbc.sql("""
                        select record_id, customer_id
                        from customers.link
                        where customer_id in (select customer_id from customers.link where record_id = any (:records))
                        order by record_id
                        """).param("records", records.toArray(UUID[]::new)).query(row -> {
            members.computeIfAbsent(row.getObject("customer_id", UUID.class), _ -> new ArrayList<>())
                    .add(row.getObject("record_id", UUID.class));
        });
        return members;
    }
}
