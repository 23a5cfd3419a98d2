package org.accordcrm.northlight;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The list of which records are truly the same customer, and what was done to each on its way. */
final class Truth implements AutoCloseable {

    private final Table table;
    private long records;

    Truth(Path file) {
        table = new Table(
                file,
                StandardCharsets.UTF_8,
                ',',
                "source",
                "target",
                "key",
                "entity",
                "copy",
                "trap",
                "expected",
                "done");
    }

    /** Lists the card, once. */
    void add(Office office, @Nullable Card card) {
        if (card == null || card.listed) {
            return;
        }
        card.listed = true;
        records++;
        table.row(
                office.source,
                card.target.key(),
                card.key,
                card.entity,
                String.valueOf(card.copy),
                card.trap,
                card.quarantined ? "quarantined" : "accepted",
                String.join(" ", card.done));
    }

    long records() {
        return records;
    }

    @Override
    public void close() {
        table.close();
    }
}
