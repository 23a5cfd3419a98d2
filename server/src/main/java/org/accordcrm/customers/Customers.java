package org.accordcrm.customers;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.accordcrm.access.Access;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.golden.GoldenField;
import org.accordcrm.customers.golden.GoldenJson;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every read of customers by id. Safe for concurrent use. */
@Repository
public class Customers {

    private static final String HEAD = """
            select c.id, c.kind, c.display_name, c.display_name_other, c.city, c.country, c.tier, c.credit_hold, c.departments,
                c.records, c.vanished, c.version, c.changed_at""";

    private static final String CUSTOMERS = " from customers.customer c where c.id = any (:ids)";

    private final JdbcClient jdbc;
    private final Access access;
    private final Fields fields;

    Customers(JdbcClient jdbc, Access access, Fields fields) {
        this.jdbc = jdbc;
        this.access = access;
        this.fields = fields;
    }

    /** A customer as stored, whatever anybody may see of it. */
    record Row(
            UUID id,
            String kind,
            Map<String, GoldenField> golden,
            String name,
            @Nullable String otherName,
            @Nullable String city,
            @Nullable String country,
            @Nullable String tier,
            boolean creditHold,
            List<String> departments,
            int records,
            boolean vanished,
            long version,
            Instant changedAt) {

        /** With the golden values that the viewer may see. */
        Row within(Rights rights, Purpose purpose, Map<String, Field> fields) {
            var granted = new TreeMap<String, GoldenField>();
            golden.forEach((key, value) -> {
                var field = fields.get(key);
                if (field != null && rights.may(purpose, field.group())) {
                    granted.put(key, value);
                }
            });
            var mayContact = rights.may(purpose, "contact");
            return new Row(
                    id,
                    kind,
                    granted,
                    name,
                    otherName,
                    mayContact ? city : null,
                    mayContact ? country : null,
                    rights.may(purpose, "sales") ? tier : null,
                    rights.may(purpose, "money") && creditHold,
                    departments,
                    records,
                    vanished,
                    version,
                    changedAt);
        }
    }

    /**
     * The customer that goes by the address today.
     *
     * @param address any id that the customer has or had
     * @throws Problem.Absent if there is none, or the viewer sees no customers
     */
    public CustomerId require(Viewer viewer, CustomerId address) {
        return require(access.rights(viewer), address);
    }

    CustomerId require(Rights rights, CustomerId address) {
        if (!rights.maySeeCustomers()) {
            throw new Problem.Absent("customer", address);
        }
        return today(address).orElseThrow(() -> new Problem.Absent("customer", address));
    }

    /** Which customer goes by the address today. */
    public Optional<CustomerId> today(CustomerId address) {
        return jdbc.sql("select customer_id from customers.link where record_id = :address")
                .param("address", address.value())
                .query(UUID.class)
                .optional()
                .map(CustomerId::new);
    }

    /** Which customer goes by each address today; absent for what is none. */
    public Map<UUID, UUID> today(Collection<UUID> addresses) {
        var customers = new HashMap<UUID, UUID>();
        jdbc.sql("select record_id, customer_id from customers.link where record_id = any (:addresses)")
                .param("addresses", addresses.toArray(UUID[]::new))
                .query(row -> {
                    customers.put(row.getObject("record_id", UUID.class), row.getObject("customer_id", UUID.class));
                });
        return customers;
    }

    /** What the customers are called, for a viewer who sees customers; nothing for one who does not. */
    public Map<UUID, Name> names(Viewer viewer, Collection<UUID> customers) {
        var rights = access.rights(viewer);
        return rights.maySeeCustomers()
                ? heads(rights, customers).stream()
                        .collect(toMap(Row::id, row -> new Name(row.kind(), row.name(), row.otherName())))
                : Map.of();
    }

    /**
     * @param kind person or organisation
     * @param other in the other script
     */
    public record Name(String kind, String name, @Nullable String other) {}

    /** The ids of the customer's source records, oldest first: all the addresses it has. */
    public List<UUID> addresses(CustomerId customer) {
        return jdbc.sql("select record_id from customers.link where customer_id = :customer order by record_id")
                .param("customer", customer.value())
                .query((row, _) -> row.getObject("record_id", UUID.class))
                .list();
    }

    /** What the viewer may see of the customer. */
    Row find(Rights rights, CustomerId customer) {
        return find(rights, Purpose.VIEW, List.of(customer.value())).stream()
                .findFirst()
                .orElseThrow(() -> new Problem.Absent("customer", customer));
    }

    List<Row> find(Rights rights, Purpose purpose, Collection<UUID> customers) {
        return within(
                rights,
                purpose,
                HEAD + ", c.golden" + CUSTOMERS,
                customers,
                row -> GoldenJson.read(row.getString("golden")));
    }

    /** Without their golden values, which are most of what there is to read of a customer. */
    List<Row> heads(Rights rights, Collection<UUID> customers) {
        return within(rights, Purpose.VIEW, HEAD + CUSTOMERS, customers, _ -> Map.of());
    }

    private interface Golden {
        Map<String, GoldenField> of(ResultSet row) throws SQLException;
    }

    private List<Row> within(Rights rights, Purpose purpose, String sql, Collection<UUID> customers, Golden golden) {
        var byKey = fields.byKey();
        return jdbc
                .sql(sql)
                .param("ids", customers.toArray(UUID[]::new))
                .query((row, _) -> row(row, golden.of(row)))
                .list()
                .stream()
                .map(row -> row.within(rights, purpose, byKey))
                .toList();
    }

    private static Row row(ResultSet row, Map<String, GoldenField> golden) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                golden,
                row.getString("display_name"),
                row.<@Nullable String>getObject("display_name_other", String.class),
                row.<@Nullable String>getObject("city", String.class),
                row.<@Nullable String>getObject("country", String.class),
                row.<@Nullable String>getObject("tier", String.class),
                row.getBoolean("credit_hold"),
                List.of((String[]) row.getArray("departments").getArray()),
                row.getInt("records"),
                row.getBoolean("vanished"),
                row.getLong("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
