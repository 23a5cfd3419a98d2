package org.accordcrm.sources.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a file from its beginning to its end, once, in constant memory, by one thread. The same file gives the same lines. */
public interface Lines extends AutoCloseable {

    /**
     * The next line; null at the end.
     *
     * @throws FileRefused if what follows cannot be read at all
     */
    @Nullable Line next() throws IOException;

    @Override
    void close() throws IOException;
}
