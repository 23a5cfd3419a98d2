package org.accordcrm.customers;

import static java.time.ZoneOffset.UTC;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.CustomerPage.RecordRef;
import org.accordcrm.customers.resolve.KnownSources;
import org.accordcrm.customers.resolve.TakenRecords;
import org.accordcrm.people.Departments;
import org.accordcrm.people.People;
import org.accordcrm.people.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a person to decide, and what was decided. Safe for concurrent use. */
@Repository
class Reviews {

    private static final int LIMIT_MAX = 200;

    /** Up to so many pairs are counted. */
    private static final int COUNTED_MAX = 10_000;

    /** Both records are there, and belong to two customers. */
    private static final String OPEN = """
            from customers.possible_pair p
            join customers.link l on l.record_id = p.left_id
            join customers.link r on r.record_id = p.right_id and r.customer_id <> l.customer_id
            join sources.record_view lr on lr.id = p.left_id and lr.vanished_at is null
            join sources.record_view rr on rr.id = p.right_id and rr.vanished_at is null
            """;

    /** And nobody has said anything of them. */
    private static final String UNDECIDED = """
            where not exists (
                select from customers.verdict v
                where v.left_id = p.left_id and v.right_id = p.right_id and v.withdrawn_at is null)
            """;

    private static final String DECIDED = """
            from customers.verdict v
            join customers.link l on l.record_id = v.left_id
            join customers.link r on r.record_id = v.right_id
            join sources.record_view lr on lr.id = v.left_id
            join sources.record_view rr on rr.id = v.right_id
            """;

    private static final String IN_FORCE = "where v.withdrawn_at is null ";

    /** Read with the pair: between two statements the engine may join or part the customers. */
    private static final String CUSTOMERS = """
            join customers.customer lc on lc.id = l.customer_id
            join customers.customer rc on rc.id = r.customer_id
            """;

    private static final String SIDES = """
            lr.source_id as left_source, lr.source_key as left_key, lc.id as left_customer, lc.kind as left_kind,
            lc.display_name as left_name, lc.display_name_other as left_other_name, lc.records as left_records,
            rr.source_id as right_source, rr.source_key as right_key, rc.id as right_customer, rc.kind as right_kind,
            rc.display_name as right_name, rc.display_name_other as right_other_name, rc.records as right_records
            """;

    private final JdbcClient jdbc;
    private final TakenRecords records;
    private final People people;
    private final Departments departments;

    Reviews(JdbcClient jdbc, TakenRecords records, People people, Departments departments) {
        this.jdbc = jdbc;
        this.records = records;
        this.people = people;
        this.departments = departments;
    }

    /**
     * Two records of different customers of which the engine is not sure.
     *
     * @param bits log2 of the odds that both are one customer
     * @param odds the same as a ratio
     */
    record Doubt(
            RecordRef left,
            RecordRef right,
            PairCustomer leftCustomer,
            PairCustomer rightCustomer,
            double bits,
            double odds,
            Instant foundAt) {}

    /** @param counted false where there are more than the total, which is then the least */
    record DoubtPage(List<Doubt> items, @Nullable String next, int total, boolean counted) {}

    /**
     * What a person said of a pair, and holds.
     *
     * @param verdict same or different
     * @param department key of the one acted for
     */
    record Ruling(String verdict, PersonName by, @Nullable String department, Instant at) {}

    record Decided(
            RecordRef left, RecordRef right, PairCustomer leftCustomer, PairCustomer rightCustomer, Ruling ruling) {}

    record DecidedPage(List<Decided> items, @Nullable String next, int total) {}

    /** One record of a pair, and its customer. */
    private record Side(UUID record, UUID source, String key, PairCustomer customer) {

        static Side of(ResultSet row, String side) throws SQLException {
            return new Side(
                    row.getObject(side + "_id", UUID.class),
                    row.getObject(side + "_source", UUID.class),
                    row.getString(side + "_key"),
                    customerOf(row, side + "_"));
        }

        RecordRef ref(KnownSources sources) {
            var known = sources.of(source);
            return new RecordRef(record, known.name(), known.department(), key);
        }
    }

    private record Open(Side left, Side right, double bits, double odds, Instant foundAt) {}

    private record Said(
            UUID id, String verdict, UUID by, @Nullable UUID department, Instant at) {}

    private record Closed(Side left, Side right, Said said) {}

    /** What the viewer may not know of is absent. */
    DoubtPage open(Rights rights, @Nullable String cursor, int limit) {
        if (!rights.maySeeCustomers()) {
            return new DoubtPage(List.of(), null, 0, true);
        }
        var size = Math.clamp(limit, 1, LIMIT_MAX);
        var after = cursor == null ? ReviewCursor.LIKELIEST : ReviewCursor.likelihood(cursor);
        var found = jdbc.sql("select p.left_id, p.right_id, p.bits, p.odds, p.found_at, " + SIDES + OPEN + CUSTOMERS
                        + UNDECIDED + """
                        and (p.bits, p.left_id, p.right_id) < (:bits, :left, :right)
                        order by p.bits desc, p.left_id desc, p.right_id desc
                        limit :limit
                        """)
                .param("bits", after.bits())
                .param("left", after.left())
                .param("right", after.right())
                .param("limit", size + 1)
                .query((row, _) -> new Open(
                        Side.of(row, "left"),
                        Side.of(row, "right"),
                        row.getDouble("bits"),
                        row.getDouble("odds"),
                        instant(row, "found_at")))
                .list();
        var shown = found.subList(0, Math.min(size, found.size()));
        var sources = records.sources();
        var last = found.size() > size ? shown.getLast() : null;
        var counted = count("select p.left_id " + OPEN + UNDECIDED);
        return new DoubtPage(
                shown.stream().map(pair -> doubt(pair, sources)).toList(),
                last == null
                        ? null
                        : new ReviewCursor.Likelihood(
                                        last.bits(),
                                        last.left().record(),
                                        last.right().record())
                                .text(),
                Math.min(counted, COUNTED_MAX),
                counted <= COUNTED_MAX);
    }

    /** The newest first. */
    DecidedPage decided(Rights rights, @Nullable String cursor, int limit) {
        if (!rights.maySeeCustomers()) {
            return new DecidedPage(List.of(), null, 0);
        }
        var size = Math.clamp(limit, 1, LIMIT_MAX);
        var after = cursor == null ? ReviewCursor.LATEST : ReviewCursor.moment(cursor);
        var found = jdbc.sql("""
                        select v.id, v.left_id, v.right_id, v.verdict, v.given_by, v.department, v.given_at, """ + SIDES + DECIDED + CUSTOMERS + IN_FORCE + """
                        and (v.given_at, v.id) < (:at, :id)
                        order by v.given_at desc, v.id desc
                        limit :limit
                        """)
                .param("at", after.at().atOffset(UTC))
                .param("id", after.id())
                .param("limit", size + 1)
                .query((row, _) -> new Closed(Side.of(row, "left"), Side.of(row, "right"), said(row)))
                .list();
        var shown = found.subList(0, Math.min(size, found.size()));
        var sources = records.sources();
        var rulings = rulings(shown.stream().map(Closed::said).toList());
        var last = found.size() > size ? shown.getLast().said() : null;
        return new DecidedPage(
                shown.stream()
                        .map(pair -> decided(
                                pair,
                                sources,
                                requireNonNull(rulings.get(pair.said().id()))))
                        .toList(),
                last == null ? null : new ReviewCursor.Moment(last.at(), last.id()).text(),
                count("select v.id " + DECIDED + IN_FORCE));
    }

    /** What was said of the pair and holds. */
    Optional<Ruling> ruling(UUID left, UUID right) {
        var said = jdbc.sql("""
                        select id, verdict, given_by, department, given_at
                        from customers.verdict
                        where left_id = least(:left::uuid, :right::uuid) and right_id = greatest(:left::uuid, :right::uuid)
                            and withdrawn_at is null
                        """)
                .param("left", left)
                .param("right", right)
                .query((row, _) -> said(row))
                .optional();
        return said.map(one -> rulings(List.of(one)).get(one.id()));
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getObject("id", UUID.class),
                row.getString("verdict"),
                row.getObject("given_by", UUID.class),
                row.<@Nullable UUID>getObject("department", UUID.class),
                instant(row, "given_at"));
    }

    /** By the id of what was said. */
    private Map<UUID, Ruling> rulings(List<Said> said) {
        var names = people.names(said.stream().map(Said::by).collect(toSet()));
        var keys = departments.keys();
        return said.stream()
                .collect(toMap(
                        Said::id,
                        one -> new Ruling(
                                one.verdict(),
                                requireNonNull(names.get(one.by())),
                                one.department() == null ? null : keys.get(one.department()),
                                one.at())));
    }

    /** Whom each of the records belongs to; absent for what is no record of a customer. */
    Map<UUID, PairCustomer> customers(UUID left, UUID right) {
        var customers = new HashMap<UUID, PairCustomer>();
        jdbc.sql("""
                        select l.record_id, c.id as customer, c.kind, c.display_name as name,
                            c.display_name_other as other_name, c.records
                        from customers.link l
                        join customers.customer c on c.id = l.customer_id
                        where l.record_id in (:left, :right)
                        """).param("left", left).param("right", right).query(row -> {
            customers.put(row.getObject("record_id", UUID.class), customerOf(row, ""));
        });
        return customers;
    }

    private static PairCustomer customerOf(ResultSet row, String prefix) throws SQLException {
        return new PairCustomer(
                new CustomerId(row.getObject(prefix + "customer", UUID.class)),
                row.getString(prefix + "kind"),
                row.getString(prefix + "name"),
                row.<@Nullable String>getObject(prefix + "other_name", String.class),
                row.getInt(prefix + "records"));
    }

    private static Doubt doubt(Open pair, KnownSources sources) {
        return new Doubt(
                pair.left().ref(sources),
                pair.right().ref(sources),
                pair.left().customer(),
                pair.right().customer(),
                pair.bits(),
                pair.odds(),
                pair.foundAt());
    }

    private static Decided decided(Closed pair, KnownSources sources, Ruling ruling) {
        return new Decided(
                pair.left().ref(sources),
                pair.right().ref(sources),
                pair.left().customer(),
                pair.right().customer(),
                ruling);
    }

    /** How many rows, but at most one more than are counted. */
    private int count(String rows) {
        return jdbc.sql("select count(*) from (" + rows + " limit :limit) as counted")
                .param("limit", COUNTED_MAX + 1)
                .query(Integer.class)
                .single();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
