package org.accordcrm.northlight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of one office: its list of customers, and what refers to them. */
interface OfficeFiles extends AutoCloseable {

    /** Gives the cards of the row their keys where they have none, writes it, and what follows from it. */
    void write(Row row, Dice dice);

    /** The files in the order in which they are to be taken in; complete once closed. */
    List<ExportFile> files();

    @Override
    void close();

    static String key(@Nullable Card card) {
        return card == null ? "" : card.key;
    }
}
