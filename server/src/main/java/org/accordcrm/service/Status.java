package org.accordcrm.service;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** Whether somebody still has to do something about a case, whatever its source calls it. */
enum Status {
    OPEN,
    CLOSED;

    private static final Set<String> CLOSED_WORDS = Set.of(
            "closed",
            "solved",
            "resolved",
            "done",
            "geschlossen",
            "gelöst",
            "erledigt",
            "已关闭",
            "已解决",
            "已完成",
            "关闭",
            "完成");

    static Status of(String word) {
        return CLOSED_WORDS.contains(word.strip().toLowerCase(Locale.ROOT)) ? CLOSED : OPEN;
    }

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
