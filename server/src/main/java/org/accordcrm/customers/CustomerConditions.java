package org.accordcrm.customers;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.problem.Problem;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
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
                .and(has(rights, filter.has()))
                .and(granted(rights, "contact", "city", filter.city(), CITY))
                .and(granted(rights, "sales", "tier", filter.tier(), TIER));
    }

    /** Customers in whose words each pattern is found. */
    static Condition words(Rights rights, List<String> patterns) {
        return patterns.stream()
                .map(pattern -> ID.in(select(FOUND).from(SEARCH).where(granted(rights), WORDS.like(pattern))))
                .reduce(noCondition(), Condition::and);
    }

    /** Customers with words that are much like each of these. */
    static Condition alike(Rights rights, List<String> words) {
        return words.stream()
                .map(word -> ID.in(select(FOUND)
                        .from(SEARCH)
                        .where(granted(rights), DSL.condition("{0} <% {1}", val(word), WORDS))))
                .reduce(noCondition(), Condition::and);
    }

    static Condition granted(Rights rights) {
        return GROUP.in(rights.groupsFor(Purpose.VIEW));
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
