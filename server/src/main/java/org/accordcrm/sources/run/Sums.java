package org.accordcrm.sources.run;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.accordcrm.sources.mapping.MappedRow.Amount;

/** The money of a batch. Adds the file's sum apart from those of the endings, so that the two can be compared. */
final class Sums {

    record Key(String target, String field, String currency) {}

    private final Map<Key, BigDecimal> file = new HashMap<>();
    private final Map<Key, Map<Ending, BigDecimal>> ended = new HashMap<>();

    void read(Collection<Amount> amounts) {
        amounts.forEach(amount -> file.merge(key(amount), amount.amount(), BigDecimal::add));
    }

    void end(Collection<Amount> amounts, Ending ending) {
        amounts.forEach(amount -> ended.computeIfAbsent(key(amount), _ -> new EnumMap<>(Ending.class))
                .merge(ending, amount.amount(), BigDecimal::add));
    }

    private static Key key(Amount amount) {
        return new Key(amount.target(), amount.field(), amount.currency());
    }

    Map<Key, BigDecimal> file() {
        return file;
    }

    BigDecimal of(Key key, Ending ending) {
        return ended.getOrDefault(key, Map.of()).getOrDefault(ending, BigDecimal.ZERO);
    }
}
