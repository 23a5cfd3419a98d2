package org.accordcrm.customers;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.search.SearchWords;
import org.accordcrm.problem.Problem;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a filter into a where clause. Nobody filters or finds by what they may not see. */
@Component
class CustomerConditions {

    static final Table<Record> CUSTOMER = table(name("customers", "customer")).as("c");
    static final Field<UUID> ID = field(name("c", "id"), UUID.class);
    static final Field<String> SORT_KEY =
            field(name("c", "sort_key"), String.class).collate("C");
    static final Field<String> NAME = field(name("c", "display_name"), String.class);
    static final Field<String> OTHER_NAME = field(name("c", "display_name_other"), String.class);
    static final Field<OffsetDateTime> CHANGED_AT = field(name("c", "changed_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<String> KIND = field(name("c", "kind"), String.class);
    private static final Field<String> CITY = field(name("c", "city"), String.class);
    private static final Field<String> TIER = field(name("c", "tier"), String.class);
    private static final Field<Boolean> CREDIT_HOLD = field(name("c", "credit_hold"), Boolean.class);
    private static final Field<String[]> DEPARTMENTS = field(name("c", "departments"), SQLDataType.VARCHAR.array());

    static final Table<Record> SEARCH =
            table(name("customers", "customer_search")).as("s");
    static final Field<UUID> FOUND = field(name("s", "customer_id"), UUID.class);
    static final Field<String> WORDS = field(name("s", "words"), String.class);
    private static final Field<String> GROUP = field(name("s", "field_group"), String.class);

    /** The same table once more: all words of a customer that was found by one. */
    private static final Table<Record> OTHERS =
            table(name("customers", "customer_search")).as("o");

    private static final Field<UUID> OTHER_FOUND = field(name("o", "customer_id"), UUID.class);
    private static final Field<String> OTHER_WORDS = field(name("o", "words"), String.class);
    private static final Field<String> OTHER_GROUP = field(name("o", "field_group"), String.class);

    private static final Table<Record> LINK = table(name("customers", "link")).as("l");
    private static final Field<UUID> LINKED = field(name("l", "customer_id"), UUID.class);
    private static final Field<UUID> LINKED_RECORD = field(name("l", "record_id"), UUID.class);
    private static final Table<Record> RECORD =
            table(name("sources", "record_view")).as("r");
    private static final Field<UUID> RECORD_ID = field(name("r", "id"), UUID.class);
    private static final Field<UUID> RECORD_SOURCE = field(name("r", "source_id"), UUID.class);
    private static final Field<OffsetDateTime> VANISHED_AT =
            field(name("r", "vanished_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private final Glances glances;

    CustomerConditions(Glances glances) {
        this.glances = glances;
    }

    /** Everything but the question. */
    Condition filter(Rights rights, CustomerFilter filter) {
        return equal(KIND, filter.kind())
                .and(
                        filter.department() == null
                                ? noCondition()
                                : DEPARTMENTS.contains(new String[] {filter.department()}))
                .and(filter.source() == null ? noCondition() : recordedBy(filter.source()))
                .and(has(rights, filter.has()))
                .and(granted(rights, "contact", "city", filter.city(), CITY))
                .and(granted(rights, "sales", "tier", filter.tier(), TIER));
    }

    /** Customers in whose words each pattern is found. */
    static Condition words(Rights rights, List<String> patterns) {
        return each(rights, patterns, (words, pattern) -> words.like(pattern));
    }

    /** Customers with words that are much like each of these. */
    static Condition alike(Rights rights, List<String> words) {
        return each(rights, words, (field, word) -> condition("{0} <% {1}", val(word), field));
    }

    /**
     * The longest of what is asked for is looked up in the index, for it fits the fewest; what that finds is looked through for
     * the others. Where nothing but letters is asked for, of which each fits a third of all customers, they have to stand
     * together, as the initials of a name do.
     */
    private static Condition each(
            Rights rights, List<String> asked, BiFunction<Field<String>, String, Condition> fits) {
        var byLength = asked.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        var together = asked.stream().allMatch(SearchWords::isWide);
        var found = granted(rights, GROUP).and(fits.apply(WORDS, byLength.getFirst()));
        for (var other : byLength.subList(1, byLength.size())) {
            found = found.and(together ? fits.apply(WORDS, other) : elsewhere(rights, other, fits));
        }
        return ID.in(select(FOUND).from(SEARCH).where(found));
    }

    /** Whether it is in any words of the customer. An aggregate: of a plain "exists" the planner makes a second scan of the index. */
    private static Condition elsewhere(Rights rights, String asked, BiFunction<Field<String>, String, Condition> fits) {
        return condition(field(select(boolOr(fits.apply(OTHER_WORDS, asked)))
                .from(OTHERS)
                .where(OTHER_FOUND.eq(FOUND), granted(rights, OTHER_GROUP))));
    }

    static Condition granted(Rights rights) {
        return granted(rights, GROUP);
    }

    private static Condition granted(Rights rights, Field<String> group) {
        return group.in(rights.groupsFor(Purpose.VIEW));
    }

    /** All who see customers see every source. */
    private static Condition recordedBy(UUID source) {
        return ID.in(select(LINKED)
                .from(LINK)
                .join(RECORD)
                .on(RECORD_ID.eq(LINKED_RECORD))
                .where(RECORD_SOURCE.eq(source), VANISHED_AT.isNull()));
    }

    private Condition has(Rights rights, @Nullable String fact) {
        if (fact == null) {
            return noCondition();
        }
        if (fact.equals("creditHold")) {
            if (!rights.may(Purpose.VIEW, "money")) {
                throw unknown("has", fact);
            }
            return CREDIT_HOLD.isTrue();
        }
        return glances.with(rights, fact).map(ID::in).orElseThrow(() -> unknown("has", fact));
    }

    private static Condition granted(
            Rights rights, String group, String filter, @Nullable String value, Field<String> field) {
        if (value == null) {
            return noCondition();
        }
        if (!rights.may(Purpose.VIEW, group)) {
            throw unknown(filter, value);
        }
        return lower(field).eq(value.toLowerCase(Locale.ROOT));
    }

    private static Condition equal(Field<String> field, @Nullable String value) {
        return value == null ? noCondition() : field.eq(value);
    }

    private static Problem unknown(String filter, String value) {
        return new Problem.Invalid(
                "filter-unknown",
                "Customers cannot be filtered by %s = %s.".formatted(filter, value),
                Map.of("filter", filter, "value", value));
    }
}
