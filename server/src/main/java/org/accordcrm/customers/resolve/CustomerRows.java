package org.accordcrm.customers.resolve;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.accordcrm.customers.golden.GoldenField;
import org.accordcrm.customers.golden.GoldenJson;
import org.accordcrm.customers.golden.Pin;
import org.accordcrm.customers.resolve.Regrouping.Cluster;
import org.accordcrm.journal.Copying;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows that are derived from source records. Whoever writes holds the resolver's lease. */
@Repository
class CustomerRows {

    /** Rows of words. */
    private static final int MANY = 500;

    private final JdbcClient jdbc;
    private final Copying copying;

    CustomerRows(JdbcClient jdbc, Copying copying) {
        this.jdbc = jdbc;
        this.copying = copying;
    }

    /** A customer as it is stored. */
    record Stored(
            Map<String, GoldenField> golden,
            String displayName,
            @Nullable String displayNameOther,
            List<String> departments,
            int records,
            boolean vanished,
            Map<String, String> words) {}

    Map<UUID, Stored> find(Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        var words = new HashMap<UUID, Map<String, String>>();
        jdbc.sql("select customer_id, field_group, words from customers.customer_search where customer_id = any (:ids)")
                .param("ids", customers.toArray(UUID[]::new))
                .query(row -> {
                    words.computeIfAbsent(row.getObject("customer_id", UUID.class), _ -> new HashMap<>())
                            .put(row.getString("field_group"), row.getString("words"));
                });
        var stored = new HashMap<UUID, Stored>();
        jdbc.sql("""
                        select id, golden, display_name, display_name_other, departments, records, vanished
                        from customers.customer
                        where id = any (:ids)
                        """).param("ids", customers.toArray(UUID[]::new)).query(row -> {
            var id = row.getObject("id", UUID.class);
            stored.put(
                    id,
                    new Stored(
                            GoldenJson.read(row.getString("golden")),
                            row.getString("display_name"),
                            row.<@Nullable String>getObject("display_name_other", String.class),
                            List.of((String[]) row.getArray("departments").getArray()),
                            row.getInt("records"),
                            row.getBoolean("vanished"),
                            words.getOrDefault(id, Map.of())));
        });
        return stored;
    }

    /** The pins on the customers, by the customer they are on today. */
    Map<UUID, List<Pin>> pins(Collection<UUID> records) {
        var pins = new HashMap<UUID, List<Pin>>();
        jdbc.sql("""
                        select customer_id, field, value, pinned_by, pinned_at
                        from customers.pin
                        where customer_id = any (:records)
                        order by pinned_at desc
                        """).param("records", records.toArray(UUID[]::new)).query(row -> {
            pins.computeIfAbsent(row.getObject("customer_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Pin(
                            row.getString("field"),
                            JsonMapper.shared().readValue(row.getString("value"), Object.class),
                            row.getObject("pinned_by", UUID.class),
                            row.getObject("pinned_at", OffsetDateTime.class).toInstant()));
        });
        return pins;
    }

    /** Stores customers of whom nothing is stored, and links of records that have none. */
    void insert(NewRows rows) {
        copying.into(NewRows.LINKS, rows.links());
        copying.into(NewRows.CUSTOMERS, rows.customers());
        gatherWords(rows.countOfWords());
        copying.into(NewRows.WORDS, rows.words());
    }

    /** Moves records to other customers. */
    void relink(List<Cluster> clusters, Instant now) {
        var records = new ArrayList<UUID>();
        var customers = new ArrayList<UUID>();
        for (var cluster : clusters) {
            for (var record : cluster.toMove()) {
                records.add(record);
                customers.add(cluster.customer());
            }
        }
        if (records.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update customers.link l
                        set customer_id = new.customer_id, linked_at = :now
                        from unnest(cast(:records as uuid[]), cast(:customers as uuid[])) as new (record_id, customer_id)
                        where l.record_id = new.record_id
                        """)
                .param("records", records.toArray(UUID[]::new))
                .param("customers", customers.toArray(UUID[]::new))
                .param("now", now.atOffset(UTC))
                .update();
    }

    void unlink(Collection<UUID> records) {
        if (!records.isEmpty()) {
            jdbc.sql("delete from customers.link where record_id = any (:records)")
                    .param("records", records.toArray(UUID[]::new))
                    .update();
        }
    }

    void delete(Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return;
        }
        for (var sql : List.of(
                "delete from customers.customer where id = any (:ids)",
                "delete from customers.customer_search where customer_id = any (:ids)")) {
            jdbc.sql(sql).param("ids", customers.toArray(UUID[]::new)).update();
        }
    }

    /** Stores anew customers that are stored. */
    void update(List<GoldenCustomer> customers, Instant now) {
        if (customers.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update customers.customer c
                        set golden = cast(new.golden as jsonb), display_name = new.name, display_name_other = new.other,
                            sort_key = new.sort_key, city = new.city, country = new.country, tier = new.tier,
                            credit_hold = new.hold, departments = string_to_array(new.departments, ','),
                            records = new.records, vanished = new.vanished, version = c.version + 1, changed_at = :now
                        from unnest(cast(:ids as uuid[]), cast(:goldens as text[]),
                            cast(:names as text[]), cast(:others as text[]), cast(:sortKeys as text[]),
                            cast(:cities as text[]), cast(:countries as text[]), cast(:tiers as text[]),
                            cast(:holds as boolean[]), cast(:departments as text[]), cast(:records as integer[]),
                            cast(:vanished as boolean[]))
                            as new (id, golden, name, other, sort_key, city, country, tier, hold, departments, records, vanished)
                        where c.id = new.id
                        """)
                .param("ids", customers.stream().map(GoldenCustomer::id).toArray(UUID[]::new))
                .param("goldens", texts(customers, customer -> GoldenJson.write(customer.golden())))
                .param("names", texts(customers, GoldenCustomer::displayName))
                .param("others", texts(customers, GoldenCustomer::displayNameOther))
                .param("sortKeys", texts(customers, GoldenCustomer::sortKey))
                .param("cities", texts(customers, customer -> customer.text("city")))
                .param("countries", texts(customers, customer -> customer.text("country")))
                .param("tiers", texts(customers, customer -> customer.text("tier")))
                .param("holds", texts(customers, customer -> customer.isTrue("credit_hold") ? "t" : "f"))
                .param("departments", texts(customers, customer -> String.join(",", customer.departments())))
                .param(
                        "records",
                        texts(customers, customer -> "" + customer.records().size()))
                .param("vanished", texts(customers, customer -> customer.vanished() ? "t" : "f"))
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** Writes what is found by search of customers that are stored, as far as it differs. */
    void updateWords(List<GoldenCustomer> customers, Map<UUID, Stored> stored) {
        var ids = new ArrayList<UUID>();
        var groups = new ArrayList<String>();
        var words = new ArrayList<String>();
        for (var customer : customers) {
            var before = stored.get(customer.id());
            if (before == null) {
                continue;
            }
            var found = before.words();
            customer.words().forEach((group, text) -> {
                if (!text.equals(found.get(group))) {
                    ids.add(customer.id());
                    groups.add(group);
                    words.add(text);
                }
            });
            found.keySet().stream()
                    .filter(group -> !customer.words().containsKey(group))
                    .forEach(group -> forget(customer.id(), group));
        }
        if (ids.isEmpty()) {
            return;
        }
        gatherWords(ids.size());
        jdbc.sql("""
                        insert into customers.customer_search (customer_id, field_group, words)
                        select id, field_group, words
                        from unnest(cast(:ids as uuid[]), cast(:groups as text[]), cast(:words as text[]))
                            as new (id, field_group, words)
                        on conflict (customer_id, field_group) do update set words = excluded.words
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("groups", groups.toArray(String[]::new))
                .param("words", words.toArray(String[]::new))
                .update();
    }

    /** Lets the index take up many words together; one by one they cost it several times as much. */
    private void gatherWords(int count) {
        if (count >= MANY) {
            jdbc.sql("select set_config('gin_pending_list_limit', '32MB', true), set_config('work_mem', '64MB', true)")
                    .query()
                    .listOfRows();
        }
    }

    /** After many rows: puts what the index gathered where a search finds it fastest, and has the planner count. */
    void takeStock() {
        jdbc.sql("select customers.take_stock()::text").query().listOfRows();
    }

    private void forget(UUID customer, String group) {
        jdbc.sql("delete from customers.customer_search where customer_id = :customer and field_group = :group")
                .param("customer", customer)
                .param("group", group)
                .update();
    }

    private static @Nullable String[] texts(
            List<GoldenCustomer> customers, Function<GoldenCustomer, @Nullable String> value) {
        var texts = new @Nullable String[customers.size()];
        for (var index = 0; index < texts.length; index++) {
            texts[index] = value.apply(customers.get(index));
        }
        return texts;
    }
}
