package org.accordcrm.sources.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a table from its first line on, title rows included. */
interface RawRows extends AutoCloseable {

    @Nullable RawRow next() throws IOException;

    /** From now on every row should have this many cells. */
    void expect(int width);

    @Override
    void close() throws IOException;
}
