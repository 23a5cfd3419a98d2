package org.accordcrm.customers;

import static org.accordcrm.customers.CustomerConditions.CHANGED_AT;
import static org.accordcrm.customers.CustomerConditions.CUSTOMER;
import static org.accordcrm.customers.CustomerConditions.ID;
import static org.accordcrm.customers.CustomerConditions.NAME;
import static org.accordcrm.customers.CustomerConditions.OTHER_NAME;
import static org.accordcrm.customers.CustomerConditions.SORT_KEY;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.golden.Values;
import org.accordcrm.identity.text.Text;
import org.accordcrm.problem.Problem;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The order of a list, and how a cursor goes on in it. */
sealed interface ListOrder {

    /** A customer, and where it stands in the order. */
    record Hit(UUID id, String place) {}

    List<Hit> hits(DSLContext sql, Condition condition, @Nullable String cursor, int limit);

    /** @param from the cursor with which the page began */
    String cursorAfter(Hit last, @Nullable String from, int size);

    /** @throws Problem.Invalid if there is no such order */
    static ListOrder named(@Nullable String name, ListOrder otherwise) {
        return switch (name) {
            case null -> otherwise;
            case "name" -> new ByName(false);
            case "-name" -> new ByName(true);
            case "changed" -> new ByChange(false);
            case "-changed" -> new ByChange(true);
            default -> throw new Problem.Invalid("sort-unknown", "Customers cannot be sorted by %s.".formatted(name));
        };
    }

    record ByName(boolean descending) implements ListOrder {

        @Override
        public List<Hit> hits(DSLContext sql, Condition condition, @Nullable String cursor, int limit) {
            return keyed(sql, condition, SORT_KEY, cursor == null ? null : read(cursor), descending, limit);
        }

        @Override
        public String cursorAfter(Hit last, @Nullable String from, int size) {
            return write(last);
        }
    }

    record ByChange(boolean descending) implements ListOrder {

        @Override
        public List<Hit> hits(DSLContext sql, Condition condition, @Nullable String cursor, int limit) {
            var place = DSL.field("to_char({0} at time zone 'UTC', {1})", String.class, CHANGED_AT, inline(FORM));
            var after = cursor == null ? null : read(cursor);
            var query = sql.select(ID, place)
                    .from(CUSTOMER)
                    .where(condition)
                    .and(after == null ? noCondition() : after(moment(after.place()), after.id()))
                    .orderBy(descending ? CHANGED_AT.desc() : CHANGED_AT.asc(), ID.asc())
                    .limit(limit);
            return query.fetch(found -> new Hit(found.value1(), found.value2()));
        }

        private static final String FORM = "YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"";

        private Condition after(OffsetDateTime moment, UUID id) {
            var beyond = descending ? CHANGED_AT.lt(moment) : CHANGED_AT.gt(moment);
            return beyond.or(CHANGED_AT.eq(moment).and(ID.gt(id)));
        }

        private static OffsetDateTime moment(String place) {
            try {
                return OffsetDateTime.parse(place);
            } catch (DateTimeParseException unreadable) {
                throw unreadable(place);
            }
        }

        @Override
        public String cursorAfter(Hit last, @Nullable String from, int size) {
            return write(last);
        }
    }

    /** The name that is the question; that begins with it; in which a word begins with it; any other. */
    record ByRank(String question) implements ListOrder {

        @Override
        public List<Hit> hits(DSLContext sql, Condition condition, @Nullable String cursor, int limit) {
            var folded = Text.words(Text.fold(question));
            var asked = question.strip().toLowerCase(Locale.ROOT);
            Field<String> name = Values.isHan(question) ? DSL.coalesce(OTHER_NAME, NAME) : NAME;
            var rank = when(
                            SORT_KEY.eq(folded)
                                    .or(lower(NAME).eq(asked))
                                    .or(lower(OTHER_NAME).eq(asked)),
                            inline(0))
                    .when(
                            SORT_KEY.startsWith(folded)
                                    .or(lower(NAME).startsWith(asked))
                                    .or(lower(OTHER_NAME).startsWith(asked)),
                            inline(1))
                    .when(SORT_KEY.contains(" " + folded).or(lower(OTHER_NAME).contains(asked)), inline(2))
                    .otherwise(inline(3));
            return ranked(sql, condition, List.of(rank, length(name), SORT_KEY, ID), cursor, limit);
        }

        @Override
        public String cursorAfter(Hit last, @Nullable String from, int size) {
            return offsetAfter(from, size);
        }
    }

    /** The more the words are like those asked for, the earlier. */
    record ByLikeness(List<String> words, Rights rights) implements ListOrder {

        @Override
        public List<Hit> hits(DSLContext sql, Condition condition, @Nullable String cursor, int limit) {
            Field<Double> likeness = val(0d);
            for (var word : words) {
                var best = DSL.select(DSL.max(DSL.field(
                                "word_similarity({0}, {1})", Double.class, val(word), CustomerConditions.WORDS)))
                        .from(CustomerConditions.SEARCH)
                        .where(CustomerConditions.FOUND.eq(ID), CustomerConditions.granted(rights));
                likeness = likeness.plus(DSL.field(best));
            }
            var order = new ArrayList<OrderField<?>>(List.of(likeness.desc(), length(NAME), SORT_KEY, ID));
            return ranked(sql, condition, order, cursor, limit);
        }

        @Override
        public String cursorAfter(Hit last, @Nullable String from, int size) {
            return offsetAfter(from, size);
        }
    }

    private static List<Hit> keyed(
            DSLContext sql,
            Condition condition,
            Field<String> key,
            @Nullable Hit after,
            boolean descending,
            int limit) {
        var place = row(key, ID);
        var beyond = after == null
                ? noCondition()
                : descending ? place.lt(after.place(), after.id()) : place.gt(after.place(), after.id());
        return sql.select(ID, key)
                .from(CUSTOMER)
                .where(condition)
                .and(beyond)
                .orderBy(descending ? key.desc() : key.asc(), descending ? ID.desc() : ID.asc())
                .limit(limit)
                .fetch(found -> new Hit(found.value1(), found.value2()));
    }

    private static List<Hit> ranked(
            DSLContext sql,
            Condition condition,
            List<? extends OrderField<?>> order,
            @Nullable String cursor,
            int limit) {
        return sql.select(ID)
                .from(CUSTOMER)
                .where(condition)
                .orderBy(order)
                .limit(limit)
                .offset(cursor == null ? 0 : offset(cursor))
                .fetch(found -> new Hit(found.value1(), ""));
    }

    private static String offsetAfter(@Nullable String from, int size) {
        return encode(String.valueOf((from == null ? 0 : offset(from)) + size));
    }

    private static int offset(String cursor) {
        try {
            return Math.max(0, Integer.parseInt(decode(cursor)));
        } catch (NumberFormatException unreadable) {
            throw unreadable(cursor);
        }
    }

    private static String write(Hit last) {
        return encode(last.id() + " " + last.place());
    }

    private static Hit read(String cursor) {
        var text = decode(cursor);
        var space = text.indexOf(' ');
        try {
            return new Hit(UUID.fromString(text.substring(0, Math.max(0, space))), text.substring(space + 1));
        } catch (IllegalArgumentException unreadable) {
            throw unreadable(cursor);
        }
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw unreadable(cursor);
        }
    }

    private static Problem unreadable(String cursor) {
        return new Problem.Invalid("cursor-unreadable", "The cursor (%s) is none of ours.".formatted(cursor));
    }
}
