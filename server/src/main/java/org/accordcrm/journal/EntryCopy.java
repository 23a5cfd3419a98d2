package org.accordcrm.journal;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes many entries by one COPY, on the connection of the transaction. */
@Component
class EntryCopy {

    private static final String ENTRIES = """
            journal.entry (epoch, id, occurred_at, recorded_at, actor, department, kind, subject, customer, cause, run, data)\
            """;

    private static final String PERSONAL = "journal.personal (entry, data)";

    private final Copying copying;

    EntryCopy(Copying copying) {
        this.copying = copying;
    }

    void write(List<? extends Event> events, int epoch, Instant now) {
        var rows = new CopyText();
        var personal = new CopyText();
        for (var event : events) {
            var id = Uuid7.next();
            var data = EventData.of(event);
            if (data.personal() != null) {
                personal.value(id).value(data.personal()).endRow();
            }
            rows.value(epoch)
                    .value(id)
                    .value(event.at())
                    .value(now)
                    .value(event.actor())
                    .value(event.department())
                    .value(event.kind())
                    .value(event.subject())
                    .value(event.customer())
                    .value(event.cause())
                    .value(event.run())
                    .value(data.lasting());
            rows.endRow();
        }
        copying.into(ENTRIES, rows);
        copying.into(PERSONAL, personal);
    }
}
