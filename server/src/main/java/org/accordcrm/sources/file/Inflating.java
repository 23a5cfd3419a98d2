package org.accordcrm.sources.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Counts what an archive's part becomes, and refuses to go on past its limit. */
final class Inflating extends FilterInputStream {

    private final long max;
    private long read;

    Inflating(InputStream in, long max) {
        super(in);
        this.max = max;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var some = super.read(bytes, offset, length);
        count(Math.max(some, 0));
        return some;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > max) {
            throw new FileRefused(
                    "archive-inflates",
                    "A part of the archive becomes more than %d bytes when unpacked.".formatted(max),
                    Map.of("max", max));
        }
    }
}
