package org.accordcrm.sales;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** Where a deal stands, whatever its source calls it. */
enum Stage {
    OPEN,
    WON,
    LOST;

    private static final Set<String> WON_WORDS =
            Set.of("won", "closed won", "closedwon", "gewonnen", "赢单", "成交", "已成交", "赢得");
    private static final Set<String> LOST_WORDS =
            Set.of("lost", "closed lost", "closedlost", "verloren", "输单", "丢单", "失败", "已关闭");

    /** A word that is neither is a stage of an open deal. */
    static Stage of(String word) {
        var plain = word.strip().toLowerCase(Locale.ROOT);
        return WON_WORDS.contains(plain) ? WON : LOST_WORDS.contains(plain) ? LOST : OPEN;
    }

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
