package org.accordcrm.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The special days of one place; always the same answers. */
public interface WorkCalendar {

    Optional<SpecialDay> on(LocalDate day);

    /** A text that is another as soon as any day is. */
    String version();

    /** Of these days alone. */
    static WorkCalendar of(Map<LocalDate, ? extends SpecialDay> days) {
        return new Listed(Map.copyOf(days));
    }

    record Listed(Map<LocalDate, SpecialDay> days) implements WorkCalendar {

        @Override
        public Optional<SpecialDay> on(LocalDate day) {
            return Optional.ofNullable(days.get(day));
        }

        @Override
        public String version() {
            return new TreeMap<>(days).toString();
        }
    }
}
