package org.accordcrm.customers;

import static org.accordcrm.customers.CustomerConditions.CUSTOMER;
import static org.accordcrm.customers.CustomerConditions.ID;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.search.SearchWords;
import org.accordcrm.problem.Problem;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Finds, filters, sorts and pages customers. */
@Component
class CustomerList {

    /** Up to so many hits the best come first; more are in the order of their names: the question is too wide to rank. */
    private static final int RANKED_MAX = 2_000;

    /** Up to so many customers are counted; more are estimated. */
    private static final int COUNTED_MAX = 10_000;

    /** From so many times that on the estimate is good enough to spare the count. */
    private static final long MANIFOLD = 10;

    private static final int LIMIT_MAX = 200;
    private static final int EXPORT_PAGE = 500;

    /** How much of a word's trigrams has to be there: one typo in a word of five letters leaves half. */
    private static final String LIKENESS_MIN = "0.45";

    private final DSLContext sql;
    private final CustomerConditions conditions;
    private final Customers customers;
    private final Glances glances;
    private final TransactionOperations transaction;

    CustomerList(
            DSLContext sql,
            CustomerConditions conditions,
            Customers customers,
            Glances glances,
            TransactionOperations transaction) {
        this.sql = sql;
        this.conditions = conditions;
        this.customers = customers;
        this.glances = glances;
        this.transaction = transaction;
    }

    /**
     * @param estimated whether the total is an estimate, because there are very many
     * @param alike whether nothing fits the question exactly and these only sound like it
     */
    record ListPage(List<CustomerLine> items, @Nullable String next, long total, boolean estimated, boolean alike) {}

    /**
     * Which customers answer the filter, and in what order.
     *
     * @param counted how many, as far as they had to be counted to choose the order
     */
    private record Plan(Condition condition, ListOrder order, boolean alike, OptionalInt counted) {}

    ListPage page(Rights rights, CustomerFilter filter, @Nullable String cursor, int limit) {
        if (!rights.maySeeCustomers()) {
            return new ListPage(List.of(), null, 0, false, false);
        }
        var size = Math.clamp(limit, 1, LIMIT_MAX);
        return inTransaction(() -> {
            var plan = plan(rights, filter, COUNTED_MAX);
            var hits = hits(plan, cursor, size + 1);
            var shown = hits.subList(0, Math.min(size, hits.size()));
            var next = hits.size() > size ? plan.order().cursorAfter(shown.getLast(), cursor, size) : null;
            var total = total(plan);
            return new ListPage(
                    lines(rights, shown.stream().map(ListOrder.Hit::id).toList()),
                    next,
                    total.customers(),
                    total.estimated(),
                    plan.alike());
        });
    }

    private record Total(long customers, boolean estimated) {}

    /** Nothing is counted of which the statistics promise far too much to count. */
    private Total total(Plan plan) {
        if (plan.counted().isEmpty()) {
            var planned = planned(plan.condition());
            if (planned > MANIFOLD * COUNTED_MAX) {
                return new Total(planned, true);
            }
        }
        var counted = plan.counted().orElseGet(() -> count(plan.condition(), COUNTED_MAX));
        return counted > COUNTED_MAX
                ? new Total(Math.max(counted, planned(plan.condition())), true)
                : new Total(counted, false);
    }

    /** @throws Problem.Invalid if the viewer may not ask so */
    void check(Rights rights, CustomerFilter filter) {
        conditions.filter(rights, filter);
        ListOrder.named(filter.sort(), new ListOrder.ByName(false));
    }

    /** Every customer that answers the filter, page after page, as far as it may be exported; no transaction waits for whoever takes them. */
    void forEach(Rights rights, CustomerFilter filter, Consumer<List<Customers.Row>> consumer) {
        if (!rights.maySeeCustomers()) {
            return;
        }
        String cursor = null;
        do {
            var from = cursor;
            var page = inTransaction(() -> exportPage(rights, filter, from));
            consumer.accept(page.rows());
            cursor = page.next();
        } while (cursor != null);
    }

    private record ExportPage(
            List<Customers.Row> rows, @Nullable String next) {}

    private ExportPage exportPage(Rights rights, CustomerFilter filter, @Nullable String cursor) {
        var plan = plan(rights, filter, RANKED_MAX);
        var hits = hits(plan, cursor, EXPORT_PAGE + 1);
        var shown = hits.subList(0, Math.min(EXPORT_PAGE, hits.size()));
        var ids = shown.stream().map(ListOrder.Hit::id).toList();
        var next = hits.size() > EXPORT_PAGE ? plan.order().cursorAfter(shown.getLast(), cursor, EXPORT_PAGE) : null;
        return new ExportPage(inOrder(ids, customers.find(rights, Purpose.EXPORT, ids)), next);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    /** @param enough how far to count where the order depends on it, at least {@link #RANKED_MAX} */
    private Plan plan(Rights rights, CustomerFilter filter, int enough) {
        var narrowed = conditions.filter(rights, filter);
        var question = filter.q() == null ? "" : filter.q();
        var patterns = SearchWords.patterns(question);
        if (patterns.isEmpty()) {
            var found = question.isBlank() ? narrowed : narrowed.and(falseCondition());
            return new Plan(
                    found, ListOrder.named(filter.sort(), new ListOrder.ByName(false)), false, OptionalInt.empty());
        }
        var exact = narrowed.and(CustomerConditions.words(rights, patterns));
        var found = find(exact, enough);
        if (found.length > 0) {
            var few = found.length <= RANKED_MAX;
            var best = few ? new ListOrder.ByRank(question) : new ListOrder.ByName(false);
            return new Plan(
                    few ? ID.eq(any(found)) : exact,
                    ListOrder.named(filter.sort(), best),
                    false,
                    OptionalInt.of(found.length));
        }
        var words = SearchWords.fuzzyWords(question);
        if (words.isEmpty()) {
            return new Plan(exact, new ListOrder.ByName(false), false, OptionalInt.of(0));
        }
        sql.execute("select set_config('pg_trgm.word_similarity_threshold', {0}, true)", LIKENESS_MIN);
        return new Plan(
                narrowed.and(CustomerConditions.alike(rights, words)),
                new ListOrder.ByLikeness(words, rights),
                true,
                OptionalInt.empty());
    }

    private List<ListOrder.Hit> hits(Plan plan, @Nullable String cursor, int limit) {
        return plan.order().hits(sql, plan.condition(), cursor, limit);
    }

    /** Customers that answer, in no order, but at most one more than the limit: the words are looked up once. */
    private UUID[] find(Condition condition, int limit) {
        return sql.select(ID).from(CUSTOMER).where(condition).limit(limit + 1).fetchArray(ID);
    }

    /** How many customers answer, but at most one more than the limit. */
    private int count(Condition condition, int limit) {
        var some = selectOne().from(CUSTOMER).where(condition).limit(limit + 1).asTable("some");
        return sql.select(DSL.count()).from(some).fetchSingle().value1();
    }

    /** How many rows the database's statistics promise. */
    private long planned(Condition condition) {
        var query = sql.select(ID).from(CUSTOMER).where(condition);
        var plan = sql.fetchSingle("explain (format json) " + sql.renderInlined(query))
                .get(0, String.class);
        return JsonMapper.shared()
                .readTree(plan)
                .path(0)
                .path("Plan")
                .path("Plan Rows")
                .asLong();
    }

    private static List<Customers.Row> inOrder(List<UUID> ids, List<Customers.Row> found) {
        var rows = found.stream().collect(Collectors.toMap(Customers.Row::id, Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    List<CustomerLine> lines(Rights rights, List<UUID> ids) {
        var facts = glances.of(rights, ids.stream().map(CustomerId::new).toList());
        var money = rights.may(Purpose.VIEW, "money");
        return inOrder(ids, customers.heads(rights, ids)).stream()
                .map(row -> line(row, byName(facts.get(new CustomerId(row.id()))), money))
                .toList();
    }

    private static Map<String, CustomerFact> byName(@Nullable List<CustomerFact> facts) {
        return facts == null
                ? Map.of()
                : facts.stream().collect(Collectors.toMap(CustomerFact::fact, fact -> fact, (one, _) -> one));
    }

    private static CustomerLine line(Customers.Row row, Map<String, CustomerFact> facts, boolean money) {
        var cases = facts.get("openCase");
        return new CustomerLine(
                new CustomerId(row.id()),
                row.kind(),
                row.name(),
                row.otherName(),
                row.city() == null ? row.country() : row.city(),
                row.departments(),
                row.tier(),
                sums(facts.get("openDeal")),
                sums(facts.get("overdue")),
                cases == null ? null : cases.count(),
                money ? row.creditHold() : null,
                row.records(),
                row.vanished(),
                row.changedAt());
    }

    private static @Nullable List<Money> sums(@Nullable CustomerFact fact) {
        return fact == null || fact.sums().isEmpty() ? null : fact.sums();
    }
}
